using System.Collections.Immutable;

namespace Maestro.Policy.Pipeline;

/// <summary>The answers of the gates so far: the strictest of them counts, the first of equals.</summary>
/// <remarks>It only ever gets stricter. A gate that has to be asked and wasn't leaves it unfinished.</remarks>
internal struct Tally(GateMode mode)
{
    private GateSeat? _last;
    private GateReport _strictest;
    private bool _objected;

    /// <summary>The pauses that an approval answers, with that approval.</summary>
    public ImmutableArray<LiftedPause> Lifted { get; private set; } = [];

    /// <summary>Whether an answer of the gate could still change anything.</summary>
    // Invariant: a pause never masks a stop; after one, every gate that may stop is still asked.
    public readonly bool Wants(GateSeat seat) =>
        !_objected
        || mode == GateMode.EveryGate
        || (_strictest.Outcome == GateOutcome.Pause && seat.Reach != GateReach.Pause);

    /// <summary>Takes an answer that is no objection.</summary>
    public void Pass(GateSeat seat) => _last = seat;

    /// <summary>Takes a pause that a human has already answered.</summary>
    public void Lift(GateSeat seat, LiftedPause pause)
    {
        _last = seat;
        Lifted = Lifted.Add(pause);
    }

    /// <summary>Takes an objection.</summary>
    public void Object(in GateReport report)
    {
        if (!_objected || report.Outcome < _strictest.Outcome)
        {
            (_strictest, _objected) = (report, true);
        }
    }

    /// <summary>What the answers come to.</summary>
    public readonly DecisionRecord Conclude(RunContext run, Codebook codebook)
    {
        if (_objected)
        {
            return Objection(run, _strictest);
        }

        return Lifted.IsEmpty
            ? Permission(run, _last!.Layer, codebook[SystemReason.Ok], Decider.System)
            : Permission(run, Lifted[^1].Pause.Layer, codebook[SystemReason.Approved], Highest(Lifted));
    }

    /// <summary>The record of an objection.</summary>
    public static DecisionRecord Objection(RunContext run, in GateReport report) =>
        new(
            run.Id,
            report.Outcome == GateOutcome.Pause ? Verdict.Hitl : Verdict.Stop,
            report.Layer,
            report.Reason,
            report.Detail,
            Decider.System,
            report.Outcome == GateOutcome.Seal);

    /// <summary>The record of a permission.</summary>
    public static DecisionRecord Permission(RunContext run, Layer layer, ReasonCode reason, Decider decider) =>
        new(run.Id, Verdict.Run, layer, reason, null, decider, false);

    private static Decider Highest(ImmutableArray<LiftedPause> lifted) =>
        lifted.Any(static pause => pause.Approval.Decider == Decider.Admin) ? Decider.Admin : Decider.User;
}
