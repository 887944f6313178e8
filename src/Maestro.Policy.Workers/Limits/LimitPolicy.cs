namespace Maestro.Policy.Workers.Limits;

/// <summary>Judges what a worker uses, sample by sample. What can't be read is not fine.</summary>
/// <remarks>Pure, and safe for use by any number of threads.</remarks>
public sealed class LimitPolicy
{
    private readonly WorkerLimits _limits;

    /// <summary>Makes a policy.</summary>
    /// <param name="limits">How much a worker may use.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Limits can't be kept; the message names each.</exception>
    public LimitPolicy(WorkerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (string.Join(' ', limits.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(limits));
        }

        _limits = limits;
    }

    /// <summary>The policy with the default limits.</summary>
    /// <value>Half of the processors, 2,048 MiB, one hour.</value>
    public static LimitPolicy Default { get; } = new(new());

    /// <summary>Judges a sample.</summary>
    /// <param name="state">What is remembered of those before.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>What is to be done. The runtime is looked at first, then the memory, then what can't be read, then the
    /// processors; after a worker was paused or ended there is nothing more to do.</returns>
    public LimitStep Next(LimitState state, LimitSample sample)
    {
        if (state.IsSettled)
        {
            return new(state, LimitAction.None, LimitReason.None);
        }

        LimitState next = Remember(state, sample);
        (LimitAction action, LimitReason reason) =
            sample.Active >= _limits.Runtime ? (LimitAction.Terminate, LimitReason.LimitRuntime)
            : IsReadable(sample.MemoryMebibytes) && sample.MemoryMebibytes > _limits.MemoryMebibytes
                ? (LimitAction.Terminate, LimitReason.LimitMemory)
            : next.Unreadable >= _limits.UnreadablePauses ? (LimitAction.Pause, LimitReason.LimitUnknown)
            : next.AboveCpu >= _limits.CpuPauses ? (LimitAction.Pause, LimitReason.LimitCpu)
            : next.AboveCpu == _limits.CpuWarnings && next.AboveCpu > state.AboveCpu
                ? (LimitAction.Warn, LimitReason.LimitCpu)
            : (LimitAction.None, LimitReason.None);

        return new(
            next with { IsSettled = action is LimitAction.Terminate or LimitAction.Pause }, action, reason);
    }

    // A sample of the processors that can't be read neither lengthens a row nor ends it.
    private LimitState Remember(LimitState state, LimitSample sample)
    {
        bool isUnreadable = !IsReadable(sample.CpuPercent) || !IsReadable(sample.MemoryMebibytes)
            || sample.Active is not { } active || active < TimeSpan.Zero;

        return new()
        {
            Unreadable = isUnreadable ? Raise(state.Unreadable) : 0,
            AboveCpu = !IsReadable(sample.CpuPercent) ? state.AboveCpu
                : sample.CpuPercent > _limits.CpuPercent ? Raise(state.AboveCpu)
                : 0,
        };
    }

    private static bool IsReadable(double? number) => number >= 0 && double.IsFinite(number.Value);

    private static int Raise(int count) => count < int.MaxValue ? count + 1 : count;
}
