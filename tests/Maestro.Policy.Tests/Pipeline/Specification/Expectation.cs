namespace Maestro.Policy.Tests.Pipeline.Specification;

/// <summary>What the specification says about one evaluation; no verdict at all where the caller cancelled.</summary>
public sealed record Expectation(
    Verdict? Verdict, int Gate, string Reason, bool IsSealed, Decider Decider, string Asked)
{
    public static Expectation NoDecision { get; } = new(null, -1, "", false, default, "");
}
