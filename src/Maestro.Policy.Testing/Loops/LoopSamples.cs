using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Loops;

/// <summary>States to put into stores.</summary>
internal static class LoopSamples
{
    // Words with a blank, a bar, a quote and a character of two units: what a store may stumble over.
    private static readonly string[] Words = ["f", "F", " ", "a|b", "\"c\"\\", "\U0001f600", "é", "e\u0301"];

    private static readonly LoopMarks[] Marks =
    [
        LoopMarks.None, LoopMarks.PlanRequested, LoopMarks.EndRecommended,
        LoopMarks.PlanDispatched | LoopMarks.PlanProposed,
    ];

    /// <summary>A state with something in each of its members.</summary>
    public static LoopState Full(string sessionId) => new()
    {
        SessionId = sessionId,
        Version = 1,
        IsStopped = true,
        IsOverfull = true,
        Counts =
        [
            .. Words.Select((word, i) => new LoopCount(new(sessionId, word), i * i, Marks[i % Marks.Length])),
            new(new("another session", "f"), int.MaxValue, LoopMarks.PlanReceived),
        ],
        Remembered = [.. Words.Select(word => new LoopEventKey(new(sessionId, word), "id " + word))],
    };

    /// <summary>A state of which nothing is known.</summary>
    public static LoopState Sparse(string sessionId) => LoopState.Begin(sessionId) with { Version = 1 };

    /// <summary>The next version, which says one thing more.</summary>
    public static LoopState Next(LoopState state, string fingerprint = "next") => state with
    {
        Version = state.Version + 1,
        IsStopped = !state.IsStopped,
        Counts = [new(new(state.SessionId, fingerprint), (int)state.Version, LoopMarks.PlanRequested)],
    };
}
