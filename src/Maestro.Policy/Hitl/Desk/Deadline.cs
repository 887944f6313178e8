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
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task? changed = null;
        try
        {
            Task over = Task.Delay(Due(ticket.ExpiresAt - now), time, end.Token);
            changed = store.WaitAsync(ticket.Id, ticket.Version, end.Token).AsTask();
            await (await Task.WhenAny(changed, over).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);

            // What a store throws after nobody waits for it goes nowhere.
            _ = changed?.ContinueWith(
                static task => task.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    // The last moment is in time, so the end is just after it. What is over since the last look is over at once: a
    // delay of less than nothing is a fault, or lasts for ever.
    private static TimeSpan Due(TimeSpan left) =>
        left < TimeSpan.Zero ? TimeSpan.Zero
        : left > Longest ? Longest
        : left + TimeSpan.FromMilliseconds(1);
}
