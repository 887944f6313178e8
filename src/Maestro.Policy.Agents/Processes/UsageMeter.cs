using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Measures a tree of processes from one look to the next.</summary>
internal sealed class UsageMeter(ProcessTree tree, TimeProvider time)
{
    private const double MiB = 1024 * 1024;

    private static readonly double TicksPerSecond = Number(Libc.ClockTicks, 100);
    private static readonly double PageSize = Number(Libc.PageSize, 4096);
    private static readonly double Processors = Number(Libc.Processors, 1);

    private long _ticks = -1;
    private long _at;

    public ProgramUsage Sample()
    {
        ImmutableArray<ProcessEntry> members = tree.Members(looksAnew: false);
        if (members.IsEmpty)
        {
            return default;
        }

        // A child that ends hands its time on to its parent, so the sum doesn't fall when it does.
        (long ticks, long at) = (members.Sum(static entry => entry.Ticks), time.GetTimestamp());
        double seconds = time.GetElapsedTime(_at, at).TotalSeconds;
        double? cpu = _ticks < 0 || seconds <= 0
            ? null
            : Math.Clamp(Math.Max(0, ticks - _ticks) / TicksPerSecond / seconds / Processors * 100, 0, 100);
        (_ticks, _at) = (ticks, at);
        return new(cpu, members.Sum(static entry => entry.Pages) * PageSize / MiB, members.Length);
    }

    private static double Number(int name, double otherwise) =>
        ProcessTable.IsThere && Libc.Number(name) is > 0 and long found ? found : otherwise;
}
