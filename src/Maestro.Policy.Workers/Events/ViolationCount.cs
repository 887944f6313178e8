using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Events;

/// <summary>How often a worker broke the protocol of its stream.</summary>
/// <param name="InARow">How many of its last lines did; blank ones are left out.</param>
/// <param name="Total">How many of its lines did.</param>
/// <remarks>The default value is that of a stream without lines.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ViolationCount(int InARow, int Total)
{
    /// <summary>Counts a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The count with it. A line without a violation ends a row, a blank one doesn't.</returns>
    public ViolationCount Next(in WorkerLine line) => Next(line.Result, line.IsViolation);

    /// <summary>Counts a line that was copied.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The count with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is <see langword="null"/>.</exception>
    public ViolationCount Next(WorkerEvent line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Next(line.Result, line.IsViolation);
    }

    private ViolationCount Next(WorkerLineResult result, bool isViolation) =>
        isViolation ? new(Raise(InARow), Raise(Total))
        : result == WorkerLineResult.Blank ? this
        : this with { InARow = 0 };

    private static int Raise(int count) => count < int.MaxValue ? count + 1 : count;
}
