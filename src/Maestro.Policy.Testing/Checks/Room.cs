using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Checks;

/// <summary>What a check works with: an empty store, its clock, and a way to say what is wrong.</summary>
internal sealed class Room(
    string check,
    ITicketStore store,
    ConformanceClock clock,
    Func<ConformanceClock, ValueTask<ITicketStore>> reopen,
    TimeSpan patience)
{
    public static CancellationToken Token => CancellationToken.None;

    public ITicketStore Store { get; } = store;

    public ConformanceClock Clock { get; } = clock;

    public ValueTask<ITicketStore> Reopen() => reopen(Clock);

    public async Task<Ticket> Put(Ticket ticket)
    {
        TicketAddition addition = await Store.AddAsync(ticket, Token).ConfigureAwait(false);
        Same(TicketAdding.Added, addition.Result, $"adding {ticket.Id}");
        return ticket;
    }

    public async Task<Ticket> Step(Ticket ticket, TicketStatus status = TicketStatus.Pending)
    {
        Ticket next = Samples.Next(ticket, status);
        True(
            await Store.ReplaceAsync(next, ticket.Version, null, Token).ConfigureAwait(false),
            "the next version takes the place of the latest");
        return next;
    }

    public void True(bool isSo, string what)
    {
        if (!isSo)
        {
            throw new ConformanceException($"{check}: it isn't so that {what}.");
        }
    }

    public void Same<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new ConformanceException($"{check}: {what} gives {actual}, and should give {expected}.");
        }
    }

    public void SameList(IEnumerable<string> expected, IEnumerable<string> actual, string what) =>
        Same(string.Join(' ', expected), string.Join(' ', actual), what);

    public async Task Throws<T>(Func<Task> act, string what)
        where T : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (T)
        {
            return;
        }

        throw new ConformanceException($"{check}: {what} throws no {typeof(T).Name}.");
    }

    /// <summary>What has to happen happens while one is patient.</summary>
    public async Task Ends(Task task, string what)
    {
        try
        {
            await task.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new ConformanceException($"{check}: {what} takes longer than {patience}.");
        }
    }
}
