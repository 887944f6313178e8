using Maestro.Policy.Agents.Supervision;

namespace SupervisorSample;

/// <summary>A way that a session can go, and how it has to end.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Plays">What each worker does, one after the other, as <see cref="WorkerProgram"/> reads it.</param>
/// <param name="Words">What is said to the session, and when: at the first event that holds the text.</param>
/// <param name="Answer">What a human answers to every question; empty when nobody is there.</param>
/// <param name="End">How it ends.</param>
/// <param name="Reasons">Reasons that have to be on record.</param>
public sealed record Scenario(
    string Name,
    IReadOnlyDictionary<string, string[]> Plays,
    IReadOnlyList<(string At, string Word)> Words,
    string Answer,
    SessionEnd End,
    params string[] Reasons)
{
    /// <summary>What stands for a program that isn't there.</summary>
    public const string Missing = "missing";

    private static readonly string[] Reviewer = ["status=here", "progress=100", "reviews=approved"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> Everything { get; } =
    [
        new("a milestone that all approve goes on",
            Of(["status=drawing", "progress=50", "milestone=the architecture", "progress=100", "reviews=approved"]),
            [], "", SessionEnd.Finished, "REVIEW_APPROVED"),
        new("the concern of one is a warning",
            Of(
                ["milestone=the architecture", "progress=100", "reviews=approved"],
                claude: ["status=here", "progress=100", "reviews=concerns"]),
            [], "", SessionEnd.Finished, "REVIEW_SINGLE_CONCERN"),
        new("a blocker is held, and stops what it is about",
            Of(
                ["blocker=the interface is missing", "progress=100", "reviews=approved"],
                codex: ["status=here", "progress=100", "reviews=blocker"]),
            [], "STOP", SessionEnd.Stopped, "REVIEW_BLOCKER"),
        new("concerns of two wait for a human, and nobody is there",
            Of(
                ["milestone=the architecture", "progress=100", "reviews=approved"],
                claude: ["status=here", "progress=100", "reviews=concerns"],
                codex: ["status=here", "progress=100", "reviews=concerns"]),
            [], "", SessionEnd.WaitingForHuman, "REVIEW_CONCERNS"),
        new("an error that has a repair is repaired, and the worker starts again",
            Of(["needs=--include-directories", "milestone=the architecture", "progress=100", "reviews=approved"]),
            [], "", SessionEnd.Finished, "REVIEW_APPROVED"),
        new("a program that is missing lowers the tier",
            Of(
                ["milestone=the architecture", "progress=100", "reviews=approved"],
                codex: [Missing]),
            [], "", SessionEnd.Finished, "REVIEW_APPROVED"),
        new("a human pauses and resumes",
            Of(["status=drawing", "progress=100", "reviews=approved"]),
            [("drawing", "pause"), ("PAUSED", "resume")], "", SessionEnd.Finished),
        new("a human stops",
            Of(["status=drawing", "reviews=approved"]),
            [("drawing", "stop")], "", SessionEnd.Stopped, "STOPPED_BY_HUMAN"),
    ];

    private static Dictionary<string, string[]> Of(
        string[] gemini, string[]? claude = null, string[]? codex = null) => new(StringComparer.Ordinal)
    {
        ["gemini"] = gemini, ["claude"] = claude ?? Reviewer, ["codex"] = codex ?? Reviewer,
    };
}
