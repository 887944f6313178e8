using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Limits;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Holds what a worker takes against what it may.</summary>
internal sealed class AllowanceMeter(WorkerAllowance allowance)
{
    private readonly LimitPolicy _policy = new(new()
    {
        CpuPercent = allowance.CpuPercent, MemoryMebibytes = allowance.MemoryMiB, Runtime = allowance.Runtime,
    });

    private LimitState _state;

    public LimitStep Next(TimeSpan active, ProgramUsage usage)
    {
        LimitStep step = _policy.Next(_state, new(active, usage.CpuPercent, usage.MemoryMiB));
        _state = step.State;
        return step;
    }

    /// <summary>A human accepted it as it is.</summary>
    public void Reset() => _state = default;
}
