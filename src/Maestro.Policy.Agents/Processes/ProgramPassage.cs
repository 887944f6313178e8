namespace Maestro.Policy.Agents.Processes;

/// <summary>One program on its way to its end.</summary>
internal sealed class ProgramPassage(
    ProgramProcess process, ProgramLimits limits, TimeProvider time, CancellationToken cancellationToken)
{
    // What is in the pipes when everybody is gone is read at once; who holds them longer got away.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    private readonly BoundedReader _output = new(process.Output, limits.MaxOutput);
    private readonly BoundedReader _error = new(process.Error, limits.MaxError);

    public async Task<ProgramOutcome> Go(ReadOnlyMemory<byte> input)
    {
        using CancellationTokenSource over = new();
        Task writing = Write(input, over.Token);
        Task reading = Task.WhenAll(_output.Read(over.Token), _error.Read(over.Token));
        ProgramEnd end = await Ended().ConfigureAwait(false);
        await process.EndAsync(end == ProgramEnd.Exited ? TimeSpan.Zero : limits.Grace, cancellationToken)
            .ConfigureAwait(false);
        bool isRead = await Within(reading, DrainTime).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await Within(Task.WhenAll(writing, reading), DrainTime).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        end = end != ProgramEnd.Exited ? end
            : _output.Overflow.IsCompleted ? ProgramEnd.TooLong
            : isRead ? end : ProgramEnd.Failed;
        return new(
            end,
            end == ProgramEnd.Exited ? await process.Exited.ConfigureAwait(false) : null,
            reading.IsCompleted ? _output.Kept : default,
            reading.IsCompleted ? _error.Kept : default);
    }

    private async Task<ProgramEnd> Ended()
    {
        using CancellationTokenSource until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task timeout = Task.Delay(limits.Timeout, time, until.Token);
        Task first = await Task.WhenAny(process.Exited, _output.Overflow, timeout).ConfigureAwait(false);
        await until.CancelAsync().ConfigureAwait(false);
        return first == process.Exited ? ProgramEnd.Exited
            : first == timeout ? ProgramEnd.TimedOut
            : ProgramEnd.TooLong;
    }

    private async Task Write(ReadOnlyMemory<byte> input, CancellationToken token)
    {
        try
        {
            await process.Input.WriteAsync(input, token).ConfigureAwait(false);
            await process.Input.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException
            or ObjectDisposedException)
        {
            // It needn't read what it is given.
        }
    }

    private static async Task<bool> Within(Task task, TimeSpan limit)
    {
        await Task.WhenAny(task, Task.Delay(limit, TimeProvider.System)).ConfigureAwait(false);
        return task.IsCompletedSuccessfully;
    }
}
