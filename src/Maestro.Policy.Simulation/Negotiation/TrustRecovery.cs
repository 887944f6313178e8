namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>How much trust a human's review gives back: little, and never more than agents begin with.</summary>
/// <param name="Trust">The trust after it.</param>
/// <param name="ReasonCode">Why, in <c>UPPER_SNAKE_CASE</c>.</param>
/// <param name="IsApplied">Whether it changed anything.</param>
/// <remarks>The default value gives nothing.</remarks>
public readonly record struct TrustRecovery(double Trust, string ReasonCode, bool IsApplied)
{
    /// <summary>What agents begin with.</summary>
    public const double Baseline = 0.5;

    private const string Skipped = "TRUST_RECOVERY_SKIPPED";
    private const double GoodHigh = 0.05;
    private const double Ok = 0.02;

    /// <summary>Gives trust back.</summary>
    /// <param name="trust">The trust before.</param>
    /// <param name="quality">What the human says of the work.</param>
    /// <param name="hasViolation">Whether the human saw anything that wasn't allowed.</param>
    /// <param name="isConfident">Whether the human is sure of the evidence.</param>
    /// <returns>The trust after it.</returns>
    public static TrustRecovery Of(double trust, DealQuality quality, bool hasViolation, bool isConfident)
    {
        if (hasViolation || quality is not (DealQuality.Good or DealQuality.Ok))
        {
            return new(trust, Skipped, false);
        }

        bool isGood = quality == DealQuality.Good && isConfident;
        double more = isGood ? GoodHigh : Ok;
        string reason = isGood ? "TRUST_RECOVERY_HITL_GOOD_HIGH" : "TRUST_RECOVERY_HITL_OK";
        if (trust + more <= Baseline)
        {
            return new(trust + more, reason, true);
        }

        more = Math.Max(0, Baseline - trust);
        return new(trust + more, reason + "_CAPPED", more > 0);
    }
}
