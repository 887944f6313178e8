namespace Maestro.Policy.Hitl.Desk;

/// <summary>Waits for a ticket to move on, and no longer than its time.</summary>
internal static class Deadline
{
    // Timers don't reach much further.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Ends when the ticket has moved on, or may be over: whoever waits looks again.</summary>
    public static async Task ChangeOrEnd(
        ITicketStore store, Ticket ticket, DateTimeOffset now, TimeProvider time, CancellationToken cancellationToken)
    {
        // The last moment is in time, so the end is just after it.
        TimeSpan left = ticket.ExpiresAt - now;
        TimeSpan due = left > Longest ? Longest : left + TimeSpan.FromMilliseconds(1);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task changed = store.WaitAsync(ticket.Id, ticket.Version, end.Token).AsTask();
        Task over = Task.Delay(due, time, end.Token);
        try
        {
            await (await Task.WhenAny(changed, over).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);

            // What a store throws after nobody waits for it goes nowhere.
            _ = changed.ContinueWith(
                static task => task.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}
