namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>A store that lets others in between looking and replacing.</summary>
internal sealed class RacyStore(ITicketStore store) : StoreWrapper(store)
{
    public override async ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken)
    {
        if ((await Inner.FindAsync(ticket.Id, cancellationToken))?.Version != expectedVersion)
        {
            return false;
        }

        await Task.Yield();
        bool isDone = false;
        while (!isDone)
        {
            long latest = (await Inner.FindAsync(ticket.Id, cancellationToken))!.Version;
            Ticket next = ticket with { Version = latest + 1 };
            isDone = await Inner.ReplaceAsync(next, latest, notAfter: null, cancellationToken);
        }

        return true;
    }
}
