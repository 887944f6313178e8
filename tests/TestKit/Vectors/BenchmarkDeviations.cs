namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about benchmarks.</summary>
public static class BenchmarkDeviations
{
    /// <summary>Faults are typed.</summary>
    public static readonly Deviation FaultsAreTyped = new(
        "DEV-BENCH-001",
        "gates/bench_suite",
        "faults are a type of their own: what isn't a mapping can't be given",
        "`faults` of a kind is neither an object nor an empty list: a world that always throws stands in, and the "
            + "figures are compared");

    /// <summary>One pass counts what was decided.</summary>
    public static readonly Deviation RunsCountAsDecided = new(
        "DEV-BENCH-002",
        "gates/bench_profiles, gates/bench_suite, gates/bench_report_reader",
        "by default runs count as what they decided, in one pass, and once",
        "the reading is `Strict`; `Reference` has no exception");

    /// <summary>Only rules of negotiations are there.</summary>
    public static readonly Deviation NegotiationsAreNotPlayed = new(
        "DEV-NEGOTIATION-001",
        "gates/bench_negotiation",
        "whole negotiations aren't played: their agents are canned, and how they draw isn't described",
        "`op` is `run`; all rules of negotiations are compared");

    /// <summary>A check answers.</summary>
    public static readonly Deviation NegotiationEvidenceIsAlwaysJudged = new(
        "DEV-NEGOTIATION-002",
        "gates/bench_negotiation",
        "evidence that can't be checked fails: a check answers, whatever it is given",
        "the reference ends with an exception (`escaped_exception`): the evidence is refused");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
    [
        FaultsAreTyped,
        RunsCountAsDecided,
        NegotiationsAreNotPlayed,
        NegotiationEvidenceIsAlwaysJudged,
    ];
}
