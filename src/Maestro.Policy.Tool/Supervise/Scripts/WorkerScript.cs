using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Supervise.Scripts;

/// <summary>What a scripted worker says, in order, and what it answers when others ask it for a review.</summary>
/// <param name="Name">The worker.</param>
/// <param name="Steps">What it says.</param>
/// <param name="Opinion">What it says to a review.</param>
internal sealed record WorkerScript(string Name, ImmutableArray<ScriptStep> Steps, string Opinion)
{
    /// <summary>The scripts that come along.</summary>
    public static ImmutableArray<WorkerScript> All { get; } =
    [
        new(
            "gemini",
            [
                ScriptStep.Status("reading the task"), ScriptStep.Done(20),
                ScriptStep.Finding("two parts, one interface"), ScriptStep.Done(60),
                ScriptStep.Milestone("the architecture is drawn"), ScriptStep.Done(100),
            ],
            "fits the architecture"),
        new(
            "claude",
            [
                ScriptStep.Status("reading the code"), ScriptStep.Done(10), ScriptStep.Done(30),
                ScriptStep.Finding("the interface has one caller"), ScriptStep.Done(50), ScriptStep.Done(80),
                ScriptStep.Milestone("the implementation passes its tests"), ScriptStep.Done(100),
            ],
            "can be built"),
        new(
            "codex",
            [
                ScriptStep.Status("looking for problems"), ScriptStep.Done(50),
                ScriptStep.Finding("no problem found"), ScriptStep.Done(100),
            ],
            "no problem found"),
    ];
}
