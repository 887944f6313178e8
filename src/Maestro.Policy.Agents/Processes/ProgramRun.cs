namespace Maestro.Policy.Agents.Processes;

/// <summary>Runs a program to its end: something in, something out.</summary>
public static class ProgramRun
{
    /// <summary>Starts a program, gives it what it reads, and waits for its end or for its limits. Nothing that came of
    /// it is left, where the system can tell.</summary>
    /// <param name="command">The program.</param>
    /// <param name="input">What it reads; it needn't.</param>
    /// <param name="limits">How much it may take.</param>
    /// <param name="mark">What it carries in its environment, as in <see cref="ProgramProcess.Start"/>; empty for
    /// none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the program, and gives up.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Limits are wrong; the message names each.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<ProgramOutcome> RunAsync(
        ProgramCommand command,
        ReadOnlyMemory<byte> input,
        ProgramLimits limits,
        string mark,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (string.Join(' ', limits.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(limits));
        }

        cancellationToken.ThrowIfCancellationRequested();
        ProgramProcess process;
        try
        {
            process = ProgramProcess.Start(command, mark, time);
        }
        catch (ProgramStartException exception)
        {
            return new(exception.IsMissing ? ProgramEnd.Missing : ProgramEnd.Failed, null, default, default);
        }

        using (process)
        {
            return await new ProgramPassage(process, limits, time, cancellationToken).Go(input).ConfigureAwait(false);
        }
    }
}
