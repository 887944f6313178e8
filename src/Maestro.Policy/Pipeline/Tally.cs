using System.Collections.Immutable;
using Maestro.Policy.Decisions;

namespace Maestro.Policy.Pipeline;

/// <summary>The answers of the gates so far: the strictest of them counts, the first of equals.</summary>
/// <remarks>It only ever gets stricter. A gate that has to be asked and wasn't leaves it unfinished.</remarks>
internal struct Tally(GateMode mode)
{
    private GateSeat? _last;
    private GateSeat? _objector;
    private GateReport _strictest;
    private string? _detail;

    /// <summary>The pauses that an approval answers, with that approval.</summary>
    public ImmutableArray<LiftedPause> Lifted { get; private set; } = [];

    /// <summary>Whether an answer of the gate could still change anything.</summary>
    // Invariant: a pause never masks a stop; after one, every gate that may stop is still asked.
    public readonly bool Wants(GateSeat seat) =>
        _objector is null
        || mode == GateMode.EveryGate
        || (_strictest.Outcome == GateOutcome.Pause && seat.Reach != GateReach.Pause);

    /// <summary>Takes an answer that is no objection.</summary>
    public void Pass(GateSeat seat, string? detail)
    {
        _last = seat;
        if (detail is not null)
        {
            string said = $"{seat.Name}: {detail}";
            _detail = GateResult.Bounded(_detail is null ? said : $"{_detail}; {said}");
        }
    }

    /// <summary>Takes a pause that a human has already answered.</summary>
    public void Lift(LiftedPause pause)
    {
        _last = pause.Seat;
        Lifted = Lifted.Add(pause);
    }

    /// <summary>Takes an objection.</summary>
    public void Object(GateSeat seat, in GateReport report)
    {
        if (_objector is null || report.Outcome < _strictest.Outcome)
        {
            (_objector, _strictest) = (seat, report);
        }
    }

    /// <summary>What the answers come to.</summary>
    public readonly Ruling Conclude(Codebook codebook)
    {
        if (_objector is not null)
        {
            return _objector.Objection(_strictest);
        }

        return Lifted.IsEmpty
            ? Permission(_last!.Layer, codebook[SystemReason.Ok], Decider.System, _detail)
            : Permission(Lifted[^1].Seat.Layer, codebook[SystemReason.Approved], Highest(Lifted), _detail);
    }

    /// <summary>What no objection comes to.</summary>
    public static Ruling Permission(Layer layer, ReasonCode reason, Decider decider, string? detail) =>
        new(Verdict.Run, layer, reason, detail, decider, false);

    private static Decider Highest(ImmutableArray<LiftedPause> lifted) =>
        lifted.Any(static pause => pause.Approval.Decider == Decider.Admin) ? Decider.Admin : Decider.User;
}
