using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Trust;

/// <summary>Holds the trust of one model, or of somebody, while runs change it.</summary>
/// <remarks>Safe for use by any number of threads: of what happens at the same time nothing is lost. It lives in
/// memory; what is to outlive the process has to be kept by the host.</remarks>
public sealed class TrustLedger : ITrustSource
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ImmutableArray<TrustGrant> _grants;
    private TrustState _state;

    /// <summary>Makes a ledger.</summary>
    /// <param name="state">The trust to begin with; the default value is none.</param>
    /// <param name="grants">The grants; without one nothing is approved by trust.</param>
    /// <param name="model">The rules; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="grants"/> holds <see langword="null"/>.</exception>
    public TrustLedger(
        TrustState state, IEnumerable<TrustGrant> grants, TrustModel? model = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(grants);
        _grants = [.. grants];

        if (_grants.Contains(null!))
        {
            throw new ArgumentException("A grant is null. Leave it out.", nameof(grants));
        }

        (_state, Model, _time) = (state, model ?? TrustModel.Default, time ?? TimeProvider.System);
    }

    /// <summary>The rules.</summary>
    /// <value>The ones that the ledger was made with.</value>
    public TrustModel Model { get; }

    /// <summary>The trust at this moment.</summary>
    /// <value>A copy; it doesn't change any more.</value>
    public TrustState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Begins a run, which may add as much trust as one run may.</summary>
    /// <returns>The run. It need not be ended.</returns>
    public TrustRun BeginRun() => new(this);

    /// <summary>Holds a coaching session, which a human has to have approved.</summary>
    /// <param name="coaching">What it did; the default value when there was none.</param>
    /// <returns>Whether a session was called for.</returns>
    public bool TryCoach(out TrustCoaching coaching)
    {
        lock (_gate)
        {
            bool isNeeded = Model.NeedOf(_state) == CoachingNeed.Session;
            coaching = isNeeded ? Model.Coach(_state) : default;
            _state = isNeeded ? coaching.After : _state;
            return isNeeded;
        }
    }

    /// <inheritdoc/>
    public ValueTask<TrustSnapshot?> ReadAsync(RunContext run, CancellationToken cancellationToken) =>
        new(new TrustSnapshot(State, _grants));

    // The run's cap changes under the same lock, so that two threads of a run don't both use up the rest of it.
    internal TrustUpdate Apply(TrustOutcome outcome, ref double cap)
    {
        lock (_gate)
        {
            TrustUpdate update = Model.Apply(_state, outcome, cap, _time.GetUtcNow());
            (_state, cap) = (update.After, update.CapRemaining);
            return update;
        }
    }

    internal double Read(ref double cap)
    {
        lock (_gate)
        {
            return cap;
        }
    }
}
