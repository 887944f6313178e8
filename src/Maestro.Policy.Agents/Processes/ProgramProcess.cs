using System.Collections.Immutable;
using System.Diagnostics;

namespace Maestro.Policy.Agents.Processes;

/// <summary>A program that was started, with all that comes of it, in a session of its own.</summary>
/// <remarks>
/// Safe for use by any number of threads, each stream by one at a time. On Linux everything that comes of the program
/// is found by parents, session and mark, and signals reach exactly those processes. Elsewhere there is the documented
/// part of it that the framework offers: the tree is ended as a whole, without asking first, and can't be suspended.
/// </remarks>
public sealed partial class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly ProcessTree _tree;
    private readonly UsageMeter _meter;
    private readonly TimeProvider _time;

    private ProgramProcess(Process process, string mark, TimeProvider time)
    {
        (_process, _time) = (process, time);
        Identity = IdentityOf(process);
        _tree = new(Identity, mark);
        _meter = new(_tree, time);
        Exited = Exit();
    }

    /// <summary>The process of the program itself.</summary>
    /// <value>Not known when it was over before anybody could look.</value>
    public ProcessIdentity Identity { get; }

    /// <summary>Ends with the program itself, not with what came of it.</summary>
    /// <value>Its exit code: 128 and the number of the signal when one ended it. It never fails.</value>
    public Task<int> Exited { get; }

    /// <summary>What the program reads.</summary>
    /// <value>Bytes; writing fails when nobody reads any more.</value>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What the program writes.</summary>
    /// <value>Bytes; it ends when everybody who inherited it is gone.</value>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What the program complains about.</summary>
    /// <value>Bytes; it ends when everybody who inherited it is gone.</value>
    public Stream Error => _process.StandardError.BaseStream;

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program.</param>
    /// <param name="mark">What it and all that comes of it carry in their environment, as <c>NAME=value</c>, to be
    /// found by; nobody else may have the same. Empty for none.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The program, which runs.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The mark is no assignment.</exception>
    /// <exception cref="ProgramStartException">There is no such program or folder, or it can't be started.</exception>
    public static ProgramProcess Start(ProgramCommand command, string mark, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(time);
        ProcessStartInfo start = ProgramStart.Of(command, mark);
        Process process = new() { StartInfo = start };
        try
        {
            process.Start();
            return new(process, mark, time);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            process.Dispose();
            throw new ProgramStartException($"'{command.Argv[0]}' can't be started.", isMissing: false, exception);
        }
    }

    /// <summary>Everybody who belongs to the program and is alive.</summary>
    /// <returns>Empty when all is over; also where the system has no list of processes and the program is
    /// over.</returns>
    public ImmutableArray<ProcessIdentity> Members() =>
        ProcessTable.IsThere
            ? [.. _tree.Members(looksAnew: true).Select(static entry => entry.Identity)]
            : Exited.IsCompleted ? [] : [Identity];

    /// <summary>Whom the last look found; it looks no further.</summary>
    internal ImmutableArray<ProcessIdentity> Seen => _tree.Seen;

    /// <summary>Measures what all of them use, since the last time it was asked.</summary>
    /// <returns>Unknown where it can't be read.</returns>
    public ProgramUsage Measure() => ProcessTable.IsThere ? _meter.Sample() : PlainUsage();

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private static ProcessIdentity IdentityOf(Process process)
    {
        if (ProcessTable.IsThere)
        {
            return ProcessTable.Find(process.Id) is { } entry ? entry.Identity : new(process.Id, 0);
        }

        try
        {
            return new(process.Id, process.StartTime.ToUniversalTime().Ticks);
        }
        catch (Exception exception) when (exception is InvalidOperationException
            or System.ComponentModel.Win32Exception)
        {
            return new(process.Id, 0);
        }
    }

    // Memory of the program itself: what came of it isn't seen here, and its share of the machine isn't known.
    private ProgramUsage PlainUsage()
    {
        try
        {
            _process.Refresh();
            return new(null, _process.WorkingSet64 / (1024.0 * 1024), 1);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private async Task<int> Exit()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);

        // Whoever goes on from here may start a process, and must not do so on the thread that reaps them: it would
        // wait for itself.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return _process.ExitCode;
    }
}
