using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Crashes;

/// <summary>A store as a process uses it that dies.</summary>
internal sealed class CrashingStore(ITicketStore store, CrashPlan plan) : ITicketStore
{
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) =>
        plan.Around(() => store.GetTimeAsync(cancellationToken));

    public ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken) =>
        plan.Around(() => store.AddAsync(ticket, cancellationToken));

    public ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        plan.Around(() => store.FindAsync(id, cancellationToken));

    public ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        plan.Around(() => store.ReplaceAsync(ticket, expectedVersion, notAfter, cancellationToken));

    public ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken) =>
        plan.Around(() => store.QueryAsync(query, cancellationToken));

    public async ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken) =>
        await plan.Around(async () =>
        {
            await store.WaitAsync(id, seenVersion, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken) =>
        plan.Around(() => store.AddGrantAsync(grant, cancellationToken));

    public ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken) =>
        plan.Around(() => store.FindGrantAsync(id, cancellationToken));

    public ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        plan.Around(() => store.ReplaceGrantAsync(grant, expectedVersion, notAfter, cancellationToken));

    public ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken) =>
        plan.Around(() => store.ListGrantsAsync(layer, reason, cancellationToken));
}
