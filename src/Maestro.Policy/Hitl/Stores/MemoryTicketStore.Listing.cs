using System.Collections.Immutable;
using Maestro.Policy.Hitl.Stores;

namespace Maestro.Policy;

public sealed partial class MemoryTicketStore
{
    private readonly Dictionary<string, StandingGrant> _grants = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, TicketQuery.MaxPageSize, nameof(query));
        TicketShelf after = default;
        if (query.Cursor is { } cursor && !TicketShelf.TryParse(cursor, out after))
        {
            throw new ArgumentException("The cursor isn't one of this store's.", nameof(query));
        }

        lock (_gate)
        {
            return new(Page(query, after));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentOutOfRangeException.ThrowIfNotEqual(grant.Version, 1, nameof(grant));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_grants.Count < _options.Capacity && _grants.TryAdd(grant.Id, grant));
        }
    }

    /// <inheritdoc/>
    public ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_grants.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The grant isn't the next version of the one that is expected.</exception>
    public ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentOutOfRangeException.ThrowIfNotEqual(grant.Version, expectedVersion + 1, nameof(grant));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_grants.TryGetValue(grant.Id, out StandingGrant? latest)
                || latest.Version != expectedVersion
                || Now() > notAfter)
            {
                return new(false);
            }

            _grants[grant.Id] = grant;
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(reason);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_grants.Count == 0)
            {
                return new([]);
            }

            DateTimeOffset now = Now();
            return new(
            [
                .. _grants.Values
                    .Where(grant => grant.Layer == layer && grant.Reason == reason)
                    .Where(grant => !grant.IsRevoked && now <= grant.ValidUntil)
                    .OrderBy(grant => grant.Id, StringComparer.Ordinal)
                    .Take(StandingGrant.MaxPerQuestion),
            ]);
        }
    }

    private TicketPage Page(TicketQuery query, TicketShelf after)
    {
        ImmutableArray<Ticket>.Builder page = ImmutableArray.CreateBuilder<Ticket>();
        foreach (TicketShelf shelf in query.Cursor is null ? _order : After(after))
        {
            Ticket ticket = _tickets[shelf.Id].Ticket;
            if (!query.Matches(ticket))
            {
                continue;
            }

            if (page.Count == query.PageSize)
            {
                return new(page.ToImmutable(), TicketShelf.Of(page[^1]).ToString());
            }

            page.Add(ticket);
        }

        return new(page.ToImmutable(), Next: null);
    }

    private IEnumerable<TicketShelf> After(TicketShelf after) =>
        _order.Count == 0 || _order.Max.CompareTo(after) <= 0
            ? []
            : _order.GetViewBetween(after, _order.Max).SkipWhile(shelf => shelf.CompareTo(after) <= 0);
}
