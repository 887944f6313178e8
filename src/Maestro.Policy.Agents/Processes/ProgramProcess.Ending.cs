using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Processes;

/// <content>Stands still, goes on, ends.</content>
public sealed partial class ProgramProcess
{
    /// <summary>Lets the program and all that came of it stand still.</summary>
    /// <returns>Whether it can be done here and anybody was there.</returns>
    public bool Suspend()
    {
        // Twice: what somebody started while others were stopped already.
        bool isDone = Signal(Libc.Stop);
        return Signal(Libc.Stop) || isDone;
    }

    /// <summary>Lets all of them go on.</summary>
    /// <returns>Whether it can be done here and anybody was there.</returns>
    public bool Resume() => Signal(Libc.Continue);

    /// <summary>Ends the program and all that came of it: asks, waits, and kills what is left.</summary>
    /// <param name="grace">How long to wait after asking; zero kills at once.</param>
    /// <param name="cancellationToken">Ends the waiting, not the killing.</param>
    /// <returns>How it ended. It takes the grace, and at most ten seconds more.</returns>
    public async Task<TreeEnding> EndAsync(TimeSpan grace, CancellationToken cancellationToken = default)
    {
        if (!ProcessTable.IsThere)
        {
            return EndPlainly();
        }

        TreeEnding ending = await new TreeEnd(_tree, _time).Go(grace, cancellationToken).ConfigureAwait(false);
        if (ending != TreeEnding.Left)
        {
            await Exited.ConfigureAwait(false);
        }

        return ending;
    }

    /// <summary>Ends what another life of this program left behind.</summary>
    /// <param name="left">The processes that were known.</param>
    /// <param name="mark">The mark that they carried, as in <see cref="Start"/>.</param>
    /// <param name="grace">How long to wait after asking; zero kills at once.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting, not the killing.</param>
    /// <returns>How it ended; where the system has no list of processes, nothing is done, and something may be
    /// left.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static async Task<TreeEnding> EndLeftoversAsync(
        ImmutableArray<ProcessIdentity> left,
        string mark,
        TimeSpan grace,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(time);
        if (!ProcessTable.IsThere)
        {
            return TreeEnding.Left;
        }

        ProcessTree tree = new(default, mark, left.IsDefault ? [] : left);
        return await new TreeEnd(tree, time).Go(grace, cancellationToken).ConfigureAwait(false);
    }

    private bool Signal(int signal)
    {
        bool isAny = false;
        foreach (ProcessEntry member in ProcessTable.IsThere ? _tree.Members(looksAnew: true) : [])
        {
            isAny |= ProcessSignals.Send(member.Identity, signal);
        }

        return isAny;
    }

    private TreeEnding EndPlainly()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            return TreeEnding.Killed;
        }
        catch (InvalidOperationException)
        {
            return TreeEnding.Ended;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or AggregateException)
        {
            return TreeEnding.Left;
        }
    }
}
