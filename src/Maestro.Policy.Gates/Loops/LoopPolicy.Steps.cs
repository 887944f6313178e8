namespace Maestro.Policy.Gates.Loops;

public sealed partial class LoopPolicy
{
    /// <summary>Counts a pause, once for each id and conflict. Nothing else counts.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after it; a request for a plan at <see cref="LoopOptions.PlanRound"/> pauses, the end
    /// recommended at <see cref="LoopOptions.MaxRounds"/>, each once for a conflict. A refusal where the policy is
    /// strict; the reference's counter is silent then.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Count(LoopState state, LoopEvent happened)
    {
        LoopStep? objection = Objection(state, happened, _words.MaestroLayer);
        return IsStrict ? objection ?? OfKind(LoopEventKind.HitlPause, state, happened, Counted)
            : LoopKeys.IsMissing(happened) ? Nothing(state)
            : OfKind(LoopEventKind.HitlPause, state, happened, Counted);
    }

    /// <summary>Sends a request for a plan out, once for a conflict.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">The request; nothing is done for other events.</param>
    /// <returns>That it went out, or a refusal, or nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Dispatch(LoopState state, LoopEvent happened) =>
        Objection(state, happened, _words.MaestroLayer)
        ?? OfKind(LoopEventKind.PlanRequested, state, happened, Dispatched);

    /// <summary>Proposes a plan, once for a conflict.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">That a request went out; nothing is done for other events.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>The proposal, or a refusal, or nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Propose(LoopState state, LoopEvent happened, string plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return OfKind(
            LoopEventKind.PlanDispatched,
            state,
            happened,
            (before, e) => Objection(before, e, _words.MediationLayer) ?? Proposed(before, e, plan));
    }

    /// <summary>Acknowledges a plan, once for a conflict.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">The proposal; nothing is done for other events.</param>
    /// <returns>That it was received, or a refusal, or nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Acknowledge(LoopState state, LoopEvent happened) => OfKind(
        LoopEventKind.PlanProposed,
        state,
        happened,
        (before, e) => Objection(before, e, _words.MaestroLayer) ?? Received(before, e));

    /// <summary>Stops a session whose end is recommended, once.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">The recommendation; nothing is done for other events.</param>
    /// <returns>The stop, or a refusal, or nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Stop(LoopState state, LoopEvent happened) =>
        Objection(state, happened, _words.MaestroLayer)
        ?? OfKind(LoopEventKind.EndRecommended, state, happened, Stopped);

    private LoopStep Counted(LoopState state, LoopEvent happened)
    {
        LoopEventKey key = new(happened.Conflict, happened.Id);
        if (state.Remembered.Contains(key))
        {
            return Nothing(state);
        }

        if (!HasRoom(state, happened))
        {
            return state.IsOverfull ? Nothing(state) : new(state with { IsOverfull = true }, [End(happened)]);
        }

        LoopCount count = state.CountOf(happened.Conflict);
        count = count with { Rounds = count.Rounds < int.MaxValue ? count.Rounds + 1 : int.MaxValue };
        LoopMarks mark = MarkOf(count);
        LoopState after = state.Remember(key, Options.MaxRememberedEvents);
        return mark == LoopMarks.None || count.Has(mark)
            ? Nothing(after.With(count))
            : new(
                after.With(count with { Marks = count.Marks | mark }),
                [mark == LoopMarks.PlanRequested ? Request(happened) : End(happened)]);
    }

    // Numbers that were lowered since a session began hold for it, too: what is beyond them is due.
    private LoopMarks MarkOf(LoopCount count)
    {
        int rounds = count.Rounds;
        bool isEnd = IsStrict ? rounds >= Options.MaxRounds : rounds == Options.MaxRounds;
        bool isPlan = IsStrict ? rounds >= Options.PlanRound : rounds == Options.PlanRound;
        return isEnd ? LoopMarks.EndRecommended : isPlan ? LoopMarks.PlanRequested : LoopMarks.None;
    }

    private LoopStep Dispatched(LoopState state, LoopEvent happened) =>
        Once(LoopMarks.PlanDispatched, state, happened, Dispatch(happened));

    private LoopStep Proposed(LoopState state, LoopEvent happened, string plan) =>
        Once(LoopMarks.PlanProposed, state, happened, Proposal(happened, plan));

    private LoopStep Received(LoopState state, LoopEvent happened) =>
        Once(LoopMarks.PlanReceived, state, happened, Receipt(happened));

    private LoopStep Stopped(LoopState state, LoopEvent happened) => state.IsStopped
        ? Nothing(state)
        : new(state with { IsStopped = true }, [Stop(happened, "::stop", _words.SessionStopped)]);

    private LoopStep Once(LoopMarks mark, LoopState state, LoopEvent happened, LoopEvent next)
    {
        LoopCount count = state.CountOf(happened.Conflict);
        return count.Has(mark) ? Nothing(state)
            : !HasRoom(state, happened) ? Refused(state, happened, _words.InvalidInput, next.Layer)
            : new(state.With(count with { Marks = count.Marks | mark }), [next]);
    }

    private bool HasRoom(LoopState state, LoopEvent happened) =>
        state.Counts.Length < Options.MaxConflicts || state.Knows(happened.Conflict);

    // Where the policy is strict, nothing at all is done for a session that is stopped.
    private LoopStep? Objection(LoopState state, LoopEvent happened, Layer layer)
    {
        LoopStep guarded = Guard(state, happened);
        return IsStrict && guarded.Produced.Length > 0 ? guarded
            : Fault(state, happened) is { } fault ? Refused(state, happened, fault, layer)
            : null;
    }

    private static LoopStep OfKind(
        LoopEventKind kind, LoopState state, LoopEvent happened, Func<LoopState, LoopEvent, LoopStep> step)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return happened.Kind == kind ? step(state, happened) : Nothing(state);
    }
}
