namespace Maestro.Policy.Gates.Loops;

public sealed partial class LoopPolicy
{
    private const LoopMarks CounterMarks = LoopMarks.PlanRequested | LoopMarks.EndRecommended;

    /// <summary>Lets counts begin anew, if that is allowed.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="reset">Why, and from what to what.</param>
    /// <returns>The state after it; the same object when nothing is reset. A new session, where the policy is strict,
    /// has nothing of the old one, its stop included; in the reference its stop and its plans stay until
    /// <see cref="ResetSession"/>. For other reasons the count of the old conflict begins anew, and nothing else does:
    /// a plan that was on its way isn't sent out twice, an event that counted doesn't count again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public LoopState Reset(LoopState state, LoopReset reset)
    {
        ArgumentNullException.ThrowIfNull(state);
        bool isAllowed = Options.ResetsOn.Contains(reset.Reason);
        if (reset.Reason == LoopResetReason.NewSession)
        {
            return IsStrict ? (isAllowed ? Anew(state) : state) : Uncounted(state);
        }

        bool isSame = string.Equals(reset.OldFingerprint, reset.NewFingerprint, StringComparison.Ordinal);
        LoopCount count = state.CountOf(new(state.SessionId, reset.OldFingerprint));
        return isAllowed && (!isSame || Options.MayResetWithinConflict) ? Uncounted(state, count) : state;
    }

    /// <summary>Lets a session begin anew.</summary>
    /// <param name="state">The session's state.</param>
    /// <returns>The state after it. It isn't stopped any more, and no plan is on its way. Where the policy is strict,
    /// no count is left, either: in the reference counts stay, and one that is beyond its end never ends
    /// again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public LoopState ResetSession(LoopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (IsStrict)
        {
            return Anew(state);
        }

        LoopState after = state with { IsStopped = false };
        foreach (LoopCount count in state.Counts)
        {
            after = after.With(count with { Marks = count.Marks & CounterMarks });
        }

        return after;
    }

    private static LoopState Anew(LoopState state) =>
        LoopState.Begin(state.SessionId) with { Version = state.Version };

    private static LoopState Uncounted(LoopState state)
    {
        LoopState after = state with { Remembered = [], IsOverfull = false };
        foreach (LoopCount count in state.Counts)
        {
            after = Uncounted(after, count);
        }

        return after;
    }

    private static LoopState Uncounted(LoopState state, LoopCount count) =>
        count.Rounds == 0 && !count.Has(CounterMarks)
            ? state
            : state.With(count with { Rounds = 0, Marks = count.Marks & ~CounterMarks });
}
