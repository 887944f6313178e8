using Maestro.Policy.Gates;

namespace Maestro.Policy.Pipeline;

/// <summary>What a pipeline knows of a gate, apart from how to ask it.</summary>
internal sealed record GateSeat(string Name, Layer Layer, GateReach Reach, Codebook Codebook, TimeProvider Time)
{
    public GateScope Scope { get; } = new(Layer, Time);

    public GateReport NotAsked() => new(Name, Layer, GateOutcome.NotAsked, default, null, false);

    public GateReport Stop(SystemReason reason, string? detail = null) =>
        new(Name, Layer, GateOutcome.Stop, Codebook[reason], detail, false);

    /// <summary>What the gate's answer counts as.</summary>
    // Invariant: only words of this codebook, used as it declares them, leave the pipeline. A bad word never weakens an
    // objection: it turns a pause into a stop, and leaves a stop or an allowed seal what it is.
    public GateReport Report(in GateResult result)
    {
        if (result.Outcome == GateOutcome.Undecided)
        {
            return Stop(SystemReason.Unspecified);
        }

        if (result.Outcome == GateOutcome.Pass)
        {
            return new(Name, Layer, GateOutcome.Pass, default, null, false);
        }

        if (result.Outcome == GateOutcome.Seal && Reach != GateReach.Seal)
        {
            return Stop(SystemReason.SealNotAllowed, result.Reason.Name);
        }

        return Fault(result) is { } fault
            ? new(Name, Layer, Hardened(result.Outcome), Codebook[fault], result.Reason.Name, false)
            : new(Name, Layer, result.Outcome, result.Reason, result.Detail, false);
    }

    private static GateOutcome Hardened(GateOutcome outcome) => outcome == GateOutcome.Pause ? GateOutcome.Stop : outcome;

    private SystemReason? Fault(in GateResult result)
    {
        ReasonCode reason = result.Reason;
        if (!ReferenceEquals(reason.Codebook, Codebook))
        {
            return SystemReason.ForeignCode;
        }

        Verdict verdict = result.Outcome == GateOutcome.Pause ? Verdict.Hitl : Verdict.Stop;
        bool declared = reason.System is not null || (reason.Allows(verdict) && reason.Allows(Layer));
        return declared ? null : SystemReason.MisusedCode;
    }
}
