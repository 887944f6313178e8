using Maestro.Policy.Decisions;
using Maestro.Policy.Gates;

namespace Maestro.Policy.Pipeline;

/// <summary>What a pipeline knows of a gate, apart from how to ask it.</summary>
internal sealed class GateSeat(string name, Layer layer, GateReach reach, Codebook codebook, TimeProvider time)
{
    private Ruling? _objection;

    public string Name { get; } = name;

    public Layer Layer { get; } = layer;

    public GateReach Reach { get; } = reach;

    public Codebook Codebook { get; } = codebook;

    public TimeProvider Time { get; } = time;

    public GateScope Scope { get; } = new(layer, time);

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
            return new(Name, Layer, GateOutcome.Pass, default, result.Detail, false);
        }

        if (result.Outcome == GateOutcome.Seal && Reach != GateReach.Seal)
        {
            return Stop(SystemReason.SealNotAllowed, result.Reason.Name);
        }

        return Fault(result) is { } fault
            ? new(Name, Layer, Hardened(result.Outcome), Codebook[fault], result.Reason.Name, false)
            : new(Name, Layer, result.Outcome, result.Reason, result.Detail, false);
    }

    /// <summary>What the gate's objection comes to.</summary>
    // A gate mostly objects in the words that it used last, so their ruling is kept. Threads may race: any is right.
    public Ruling Objection(in GateReport report)
    {
        Ruling? last = Volatile.Read(ref _objection);
        Verdict verdict = report.Outcome == GateOutcome.Pause ? Verdict.Hitl : Verdict.Stop;
        bool isSealed = report.Outcome == GateOutcome.Seal;
        if (last is null || last.Reason != report.Reason || last.Detail != report.Detail
            || last.Verdict != verdict || last.IsSealed != isSealed)
        {
            last = new(verdict, Layer, report.Reason, report.Detail, Decider.System, isSealed);
            Volatile.Write(ref _objection, last);
        }

        return last;
    }

    private static GateOutcome Hardened(GateOutcome outcome) =>
        outcome == GateOutcome.Pause ? GateOutcome.Stop : outcome;

    private SystemReason? Fault(in GateResult result)
    {
        ReasonCode reason = result.Reason;
        if (!ReferenceEquals(reason.Codebook, Codebook))
        {
            return SystemReason.ForeignCode;
        }

        Verdict verdict = result.Outcome == GateOutcome.Pause ? Verdict.Hitl : Verdict.Stop;
        bool declared = reason.System is { } system
            ? system is SystemReason.GateFaulted or SystemReason.GateTimeout
            : reason.Allows(verdict) && reason.Allows(Layer) && !reason.IsRetired;
        bool unsealed = reason.IsSealing && result.Outcome != GateOutcome.Seal;
        return declared && !unsealed ? null : SystemReason.MisusedCode;
    }
}
