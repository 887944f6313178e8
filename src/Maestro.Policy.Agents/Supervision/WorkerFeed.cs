using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Reads what one process of a worker writes, until it is over with all that came of it, and hands it on in
/// the order in which it came. Who can't keep up lets the worker wait.</summary>
internal sealed class WorkerFeed(
    ProgramProcess process, StreamFile stream, ReportReader reports, ErrorFile errors, IWorkerListener listener)
{
    // What is in the pipes when everybody is gone is read at once; who holds them longer got away.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RestTime = TimeSpan.FromSeconds(1);

    // More than a pipe holds.
    private const int MaxLast = 2 << 20;

    /// <summary>Reads. It fails when what was read can't be kept, or nobody listens any more.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="ended">Ends when nobody listens any more and the process was ended.</param>
    /// <param name="cancellationToken">Nobody listens any more.</param>
    public async Task Run(TimeProvider time, Task ended, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task reading = Task.WhenAll(
            ReadOutput(over.Token, cancellationToken), ReadErrors(over.Token, cancellationToken));
        try
        {
            await Listen(reading, over, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ended.ConfigureAwait(false);
            await KeepLast(time).ConfigureAwait(false);
            throw;
        }
    }

    private async Task Listen(
        Task reading, CancellationTokenSource over, TimeProvider time, CancellationToken cancellationToken)
    {

        // Where reading fails, nothing that the worker does is known any more.
        Task first = await Task.WhenAny(process.Exited, Failure(reading)).ConfigureAwait(false);
        if (first != process.Exited)
        {
            await first.ConfigureAwait(false);
        }

        int code = await process.Exited.WaitAsync(cancellationToken).ConfigureAwait(false);
        TreeEnding ending = await process.EndAsync(TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        await Task.WhenAny(reading, Task.Delay(DrainTime, time, cancellationToken)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody outside still holds the pipe, or whoever listens is slow: what is in it counts all the same.
            await ReadRest(time, cancellationToken).ConfigureAwait(false);
        }

        stream.EndLine();
        await listener.Heard(reports.Complete(), stream.End, cancellationToken).ConfigureAwait(false);
        await listener.Exited(code, ending, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadOutput(CancellationToken reading, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[65_536];
        while (await Read(process.Output, buffer, reading).ConfigureAwait(false) is > 0 and int read)
        {
            await Take(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadRest(TimeProvider time, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[65_536];
        for (int left = MaxLast; left > 0;)
        {
            using CancellationTokenSource empty = new(RestTime, time);
            int read = 0;
            try
            {
                read = await Read(process.Output, buffer, empty.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Nothing is in it.
            }

            if (read == 0)
            {
                return;
            }

            left -= read;
            await Take(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask Take(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // Invariant: on disk first, so that what is accounted for is there.
        stream.Append(bytes.Span);
        IReadOnlyList<WorkerReport> found = reports.Read(bytes.Span);
        if (found.Count > 0)
        {
            await listener.Heard(found, reports.End, cancellationToken).ConfigureAwait(false);
        }
    }

    // What was in the pipe when listening ended, and what the worker said in farewell: a resumed session deals with it.
    private async Task KeepLast(TimeProvider time)
    {
        using CancellationTokenSource until = new(DrainTime, time);
        byte[] buffer = new byte[65_536];
        for (int left = MaxLast;
            left > 0 && await Read(process.Output, buffer, until.Token).ConfigureAwait(false) is > 0 and int read;
            left -= read)
        {
            stream.Append(buffer.AsSpan(0, read));
        }
    }

    private async Task ReadErrors(CancellationToken reading, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[8192];
        while (await Read(process.Error, buffer, reading).ConfigureAwait(false) is > 0 and int read)
        {
            if (errors.Append(buffer.AsSpan(0, read)) is { } text)
            {
                await listener.Complained(text, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> Read(Stream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // Reading that ends well says nothing: a worker may close its output and go on.
    private static async Task Failure(Task reading)
    {
        await reading.ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System).ConfigureAwait(false);
    }
}
