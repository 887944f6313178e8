namespace Maestro.Policy.Gates.Loops;

/// <summary>Gives events to a <see cref="LoopPolicy"/>, for sessions that are kept in a store.</summary>
/// <remarks>Safe for use by any number of threads and processes as far as the store is: of what happens at the same
/// time nothing is lost, and nothing is produced twice. What a step produced is told once, to whoever gave the event;
/// the state keeps that it was.</remarks>
public sealed class LoopSessions
{
    // Whoever loses a race has been overtaken by somebody; a store that loses so often says no to everybody.
    private const int MaxAttempts = 100_000;

    private readonly ILoopStore _store;

    /// <summary>Makes sessions.</summary>
    /// <param name="policy">What to do.</param>
    /// <param name="store">Where sessions are kept.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopSessions(LoopPolicy policy, ILoopStore store)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(store);
        (Policy, _store) = (policy, store);
    }

    /// <summary>What is done.</summary>
    /// <value>The policy.</value>
    public LoopPolicy Policy { get; }

    /// <summary>Takes an event, as <see cref="LoopPolicy.Next"/> does, and keeps the state after it.</summary>
    /// <param name="happened">The event; it says which session it is of.</param>
    /// <param name="plan">The plan, where one is asked for.</param>
    /// <param name="cancellationToken">Gives up; the event may then be taken or not. Given again, it counts
    /// once.</param>
    /// <returns>The state that is kept, and all that was produced.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The store is full, or never takes what is put.</exception>
    public ValueTask<LoopStep> TakeAsync(
        LoopEvent happened, string? plan = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        string session = happened.Conflict.SessionId;
        return session.Length == 0 || IsRefusedAnyway(session)
            ? new(Policy.Next(LoopState.Begin(session), happened, plan))
            : StepAsync(session, state => Policy.Next(state, happened, plan), cancellationToken);
    }

    /// <summary>Lets counts begin anew, if that is allowed; a new session begins without anything of the old
    /// one.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="reset">Why, and from what to what.</param>
    /// <param name="cancellationToken">Gives up; the counts may then be reset or not.</param>
    /// <returns>The state that is kept.</returns>
    /// <exception cref="ArgumentException"><paramref name="sessionId"/> is empty, longer than
    /// <see cref="LoopEvent.MaxKeyLength"/>, or holds half a character or a control
    /// character.</exception>
    /// <exception cref="InvalidOperationException">The store never takes what is put.</exception>
    public async ValueTask<LoopState> ResetAsync(
        string sessionId, LoopReset reset, CancellationToken cancellationToken = default)
    {
        CheckId(sessionId);
        LoopStep step = await StepAsync(sessionId, state => new(Reset(state, reset), []), cancellationToken)
            .ConfigureAwait(false);
        return step.State;
    }

    /// <summary>Looks a session up.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its state; that of a session in which nothing happened when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="sessionId"/> is empty, longer than
    /// <see cref="LoopEvent.MaxKeyLength"/>, or holds half a character or a control
    /// character.</exception>
    public async ValueTask<LoopState> FindAsync(string sessionId, CancellationToken cancellationToken = default)
    {
        CheckId(sessionId);
        return await _store.FindAsync(sessionId, cancellationToken).ConfigureAwait(false)
            ?? LoopState.Begin(sessionId);
    }

    private static void CheckId(string sessionId)
    {
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        if (!LoopKeys.IsSound(sessionId, LoopEvent.MaxKeyLength))
        {
            throw new ArgumentException(
                $"A session's id has at most {LoopEvent.MaxKeyLength} UTF-16 units, no half and no control characters.",
                nameof(sessionId));
        }
    }

    // No store is asked for what can't be the id of a session.
    private bool IsRefusedAnyway(string session) =>
        Policy.Options.Reading == LoopReading.Strict && !LoopKeys.IsSound(session, LoopEvent.MaxKeyLength);

    private LoopState Reset(LoopState state, LoopReset reset)
    {
        LoopState after = Policy.Reset(state, reset);
        bool isReference = Policy.Options.Reading == LoopReading.Reference;
        return isReference && reset.Reason == LoopResetReason.NewSession ? Policy.ResetSession(after) : after;
    }

    private async ValueTask<LoopStep> StepAsync(
        string session, Func<LoopState, LoopStep> step, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            LoopState before = await _store.FindAsync(session, cancellationToken).ConfigureAwait(false)
                ?? LoopState.Begin(session);
            LoopStep taken = step(before);
            if (before.Equals(taken.State))
            {
                return taken;
            }

            LoopState next = taken.State with { Version = before.Version + 1 };
            if (await _store.PutAsync(next, before.Version, cancellationToken).ConfigureAwait(false))
            {
                return taken with { State = next };
            }
        }

        throw new InvalidOperationException($"The store refused {MaxAttempts} states of one session.");
    }
}
