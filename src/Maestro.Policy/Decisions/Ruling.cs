namespace Maestro.Policy.Decisions;

/// <summary>What was decided, apart from whom it was about: the same for many requests, so it is made once for
/// them.</summary>
internal sealed record Ruling(
    Verdict Verdict, Layer Layer, ReasonCode Reason, string? Detail, Decider Decider, bool IsSealed)
{
    /// <summary>The ruling of nobody: a stop.</summary>
    public static Ruling None { get; } = new(Verdict.Stop, default, default, null, Decider.System, false);
}
