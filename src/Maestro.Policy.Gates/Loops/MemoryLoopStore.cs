namespace Maestro.Policy.Gates.Loops;

/// <summary>Sessions in memory: they are gone with the process, stopped or not.</summary>
/// <remarks>Safe for use by any number of threads.</remarks>
public sealed class MemoryLoopStore : ILoopStore
{
    /// <summary>How many sessions a store keeps where nothing else is said.</summary>
    /// <value>10,000.</value>
    public const int DefaultCapacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LoopState> _sessions = new(StringComparer.Ordinal);
    private readonly int _capacity;

    /// <summary>Makes an empty store.</summary>
    /// <param name="capacity">How many sessions it keeps, 1 to 1,000,000. One more is an exception; none is
    /// forgotten.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is out of range.</exception>
    public MemoryLoopStore(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1_000_000);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_sessions.GetValueOrDefault(sessionId));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The state isn't the next version of the one that is expected.</exception>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ValueTask<bool> PutAsync(LoopState state, long expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        ArgumentOutOfRangeException.ThrowIfNotEqual(state.Version, expectedVersion + 1, nameof(state));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if ((_sessions.GetValueOrDefault(state.SessionId)?.Version ?? 0) != expectedVersion)
            {
                return new(false);
            }

            if (expectedVersion == 0 && _sessions.Count >= _capacity)
            {
                throw new InvalidOperationException(
                    $"The store keeps {_capacity} sessions. Remove those that are over, or give it more room.");
            }

            _sessions[state.SessionId] = state;
            return new(true);
        }
    }

    /// <summary>Forgets a session that is over, whether it was stopped or not. Its id isn't used again.</summary>
    /// <param name="sessionId">Its id.</param>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sessionId"/> is <see langword="null"/>.</exception>
    public bool Remove(string sessionId)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        lock (_gate)
        {
            return _sessions.Remove(sessionId);
        }
    }
}
