using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Ends a tree of processes: asks politely, waits, and then kills until nothing is left.</summary>
internal sealed class TreeEnd(ProcessTree tree, TimeProvider time)
{
    // The kernel tells only parents of an end, and those who went their own way have another one.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    // What isn't gone by then waits for a disk or a driver, or isn't ours to kill.
    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(10);

    public async Task<TreeEnding> Go(TimeSpan grace, CancellationToken cancellationToken)
    {
        ImmutableArray<ProcessEntry> members = tree.Members(looksAnew: true);
        if (members.IsEmpty)
        {
            return TreeEnding.Ended;
        }

        if (grace > TimeSpan.Zero)
        {
            Signal(members, Libc.Terminate);
            Signal(members, Libc.Continue);
            if (await IsGone(grace, killsAgain: false, cancellationToken).ConfigureAwait(false))
            {
                return TreeEnding.Ended;
            }
        }

        return await IsGone(KillTime, killsAgain: true, CancellationToken.None).ConfigureAwait(false)
            ? TreeEnding.Killed
            : TreeEnding.Left;
    }

    private async Task<bool> IsGone(TimeSpan limit, bool killsAgain, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            ImmutableArray<ProcessEntry> members = tree.Members(looksAnew: true);
            if (members.IsEmpty)
            {
                return true;
            }

            if (killsAgain)
            {
                // Who stands still makes no more of itself between two looks.
                Signal(members, Libc.Stop);
                Signal(tree.Members(looksAnew: true), Libc.Kill);
            }

            if (time.GetElapsedTime(start) >= limit || cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(Pace, time, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Signal(ImmutableArray<ProcessEntry> members, int signal)
    {
        foreach (ProcessEntry member in members)
        {
            ProcessSignals.Send(member.Identity, signal);
        }
    }
}
