using Maestro.Policy.Hitl;
using Maestro.Policy.Hitl.Stores;

namespace Maestro.Policy;

/// <summary>Tickets in memory: they are gone with the process, whatever was approved.</summary>
/// <remarks>Safe for use by any number of threads and desks.</remarks>
public sealed partial class MemoryTicketStore : ITicketStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openKeys = new(StringComparer.Ordinal);
    private readonly SortedSet<TicketShelf> _order = [];
    private readonly MemoryTicketStoreOptions _options;
    private DateTimeOffset _latest;

    /// <summary>Makes an empty store.</summary>
    /// <param name="options">How much it keeps; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is out of range.</exception>
    /// <exception cref="ArgumentNullException">There is no clock.</exception>
    public MemoryTicketStore(MemoryTicketStoreOptions? options = null)
    {
        _options = options ?? new();
        ArgumentNullException.ThrowIfNull(_options.Time, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Capacity, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Capacity, 1_000_000, nameof(options));
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(Now());
        }
    }

    /// <inheritdoc/>
    public ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ticket.Version, 1, nameof(ticket));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_openKeys.TryGetValue(ticket.OpenKey, out string? id))
            {
                return new(new TicketAddition(TicketAdding.Exists, _tickets[id].Ticket));
            }

            if (_tickets.ContainsKey(ticket.Id) || !HasRoom())
            {
                return new(default(TicketAddition));
            }

            _tickets.Add(ticket.Id, new(ticket));
            _openKeys.Add(ticket.OpenKey, ticket.Id);
            _order.Add(TicketShelf.Of(ticket));
            return new(new TicketAddition(TicketAdding.Added, ticket));
        }
    }

    /// <inheritdoc/>
    public ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_tickets.TryGetValue(id, out Entry? entry) ? entry.Ticket : null);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The ticket isn't the next version of the one that is expected.</exception>
    public ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ticket.Version, expectedVersion + 1, nameof(ticket));
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource? waiting;
        lock (_gate)
        {
            if (!_tickets.TryGetValue(ticket.Id, out Entry? entry)
                || entry.Ticket.Version != expectedVersion
                || Now() > notAfter)
            {
                return new(false);
            }

            if (entry.Ticket.OpenKey != ticket.OpenKey || entry.Ticket.OpenedAt != ticket.OpenedAt)
            {
                throw new ArgumentException("The key and the time of opening stay.", nameof(ticket));
            }

            (entry.Ticket, waiting, entry.Changed) = (ticket, entry.Changed, null);
        }

        waiting?.TrySetResult();
        return new(true);
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        Task changed;
        lock (_gate)
        {
            if (!_tickets.TryGetValue(id, out Entry? entry) || entry.Ticket.Version != seenVersion)
            {
                return;
            }

            entry.Changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed = entry.Changed.Task;
        }

        await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private DateTimeOffset Now()
    {
        DateTimeOffset now = _options.Time.GetUtcNow();
        return _latest = now > _latest ? now : _latest;
    }

    private bool HasRoom()
    {
        if (_tickets.Count < _options.Capacity || !_options.ForgetsClosed)
        {
            return _tickets.Count < _options.Capacity;
        }

        foreach (TicketShelf shelf in _order)
        {
            Ticket ticket = _tickets[shelf.Id].Ticket;
            if (ticket.IsClosed && !IsUseOfAGrant(ticket))
            {
                Forget(shelf);
                return true;
            }
        }

        return false;
    }

    // Invariant: a use of a grant answers once. A ticket that comes anew would be answered by it again.
    private bool IsUseOfAGrant(Ticket ticket)
    {
        foreach (TicketAnswer answer in ticket.Answers)
        {
            if (answer.GrantId is { } id
                && _grants.TryGetValue(id, out StandingGrant? grant)
                && !grant.IsRevoked
                && Now() <= grant.ValidUntil)
            {
                return true;
            }
        }

        return false;
    }

    private void Forget(TicketShelf shelf)
    {
        _tickets.Remove(shelf.Id, out Entry? entry);
        _openKeys.Remove(entry!.Ticket.OpenKey);
        _order.Remove(shelf);
        entry.Changed?.TrySetResult();
    }

    private sealed class Entry(Ticket ticket)
    {
        public Ticket Ticket { get; set; } = ticket;

        public TaskCompletionSource? Changed { get; set; }
    }
}
