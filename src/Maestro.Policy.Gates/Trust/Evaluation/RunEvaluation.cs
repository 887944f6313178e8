using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Trust.Evaluation;

/// <summary>What a run is worth. Nothing is decided by it.</summary>
/// <remarks>The default value is a run that earned nothing. The rules are the reference's.</remarks>
public readonly record struct RunEvaluation
{
    private RunEvaluation(RunEnd end, bool isSealed, double runtimeMs, ImmutableArray<string> hits, long cleanBefore)
    {
        bool isEffective = end == RunEnd.Effective && !isSealed;
        FraudHits = isEffective ? hits : [];
        IsClean = isEffective && hits.IsEmpty;
        IsAbnormal = isSealed || end is RunEnd.Stopped or RunEnd.AwaitsApproval or RunEnd.AwaitsFinalApproval;
        BaseScore = isEffective ? ScoreOf(runtimeMs) : 0;
        Multiplier = MultiplierOf(cleanBefore);
        CleanCompletions = IsClean && cleanBefore < long.MaxValue ? cleanBefore + 1 : cleanBefore;
    }

    /// <summary>The reasons that keep a run from being clean, wherever in it they occur.</summary>
    /// <value>The reference's six.</value>
    public static ImmutableArray<string> FraudReasons { get; } =
    [
        "EVIDENCE_FABRICATION", "EVIDENCE_SCHEMA_INVALID", "INVALID_EVENT", "AUTH_EXPIRED",
        "SAFETY_LEGAL_BINDING_CLAIM", "SAFETY_DISCRIMINATION_TERM",
    ];

    /// <summary>What the run earns for how fast it was.</summary>
    /// <value>0 unless it took effect and nothing is sealed; else more than 70, up to 100.</value>
    public double BaseScore { get; }

    /// <summary>What the score is multiplied by, for the clean runs before.</summary>
    /// <value>1 to 2.</value>
    public double Multiplier { get; }

    /// <summary>The score after all.</summary>
    /// <value><see cref="BaseScore"/> times <see cref="Multiplier"/>.</value>
    public double FinalScore => BaseScore * Multiplier;

    /// <summary>What is paid out.</summary>
    /// <value><see cref="FinalScore"/> for a clean run, else 0.</value>
    public double Reward => IsClean ? FinalScore : 0;

    /// <summary>Whether the run took effect, and none of its reasons is a fraud reason.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsClean { get; }

    /// <summary>Whether somebody should look at the run.</summary>
    /// <value><see langword="true"/> for what is sealed, stopped or waits. An unfinished run isn't abnormal.</value>
    public bool IsAbnormal { get; }

    /// <summary>The fraud reasons of a run that took effect all the same, in the order in which they occur.</summary>
    /// <value>Empty for every other run.</value>
    public ImmutableArray<string> FraudHits { get => field.IsDefault ? [] : field; }

    /// <summary>How many clean runs there are now.</summary>
    /// <value>One more than before when this one is clean.</value>
    public long CleanCompletions { get; }

    /// <summary>Evaluates a run.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="isSealed">Whether anything of it is sealed.</param>
    /// <param name="runtimeMs">How long it took, in milliseconds of a clock that never goes back. What is below 0.001
    /// counts as that; no number counts as forever.</param>
    /// <param name="reasons">The reasons of its rows on record.</param>
    /// <param name="cleanCompletions">How many clean runs there were before.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> is <see langword="null"/>.</exception>
    public static RunEvaluation Of(
        RunEnd end, bool isSealed, double runtimeMs, IEnumerable<string?> reasons, long cleanCompletions)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (reasons is ICollection<string?> { Count: 0 })
        {
            return new(end, isSealed, runtimeMs, [], cleanCompletions);
        }

        IEnumerable<string> hits = reasons.OfType<string>().Where(static reason => FraudReasons.Contains(reason));
        return new(end, isSealed, runtimeMs, [.. hits], cleanCompletions);
    }

    /// <summary>What a score is multiplied by.</summary>
    /// <param name="cleanCompletions">How many clean runs there were; fewer than none take from it.</param>
    /// <returns>A tenth more for each, up to 2.</returns>
    public static double MultiplierOf(long cleanCompletions) => Math.Min(2.0, 1.0 + (0.1 * cleanCompletions));

    private static double ScoreOf(double runtimeMs)
    {
        double time = double.IsNaN(runtimeMs) ? double.PositiveInfinity : Math.Max(runtimeMs, 0.001);
        return 100.0 * (0.70 + (0.30 * Math.Min(1.0, 1.0 / time)));
    }
}
