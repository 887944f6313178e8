using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Counts runs: by how they ended, and abnormal ones by why.</summary>
internal sealed class BatchTally
{
    private const int MaxReasons = 20;

    private readonly long[] _states = new long[Enum.GetValues<ContractState>().Length];
    private readonly List<(ReasonCode Reason, long Count)> _reasons = [];

    /// <summary>How many runs there were.</summary>
    public long Runs { get; private set; }

    /// <summary>How many of them were abnormal.</summary>
    public long Abnormal { get; private set; }

    /// <summary>Runs by their end.</summary>
    public ImmutableArray<(ContractState State, long Count)> States =>
        [.. _states.Select(static (count, end) => ((ContractState)end, count)).Where(static end => end.count > 0)];

    /// <summary>The reasons of abnormal runs, the most frequent first, and of equal ones the one seen first.</summary>
    public ImmutableArray<(ReasonCode Reason, long Count)> Reasons =>
        [.. _reasons.OrderByDescending(static reason => reason.Count).Take(MaxReasons)];

    /// <summary>Counts a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="reason">The reason of an abnormal one.</param>
    public void Add(RunTrace run, ReasonCode reason)
    {
        Runs++;
        _states[(int)run.Position.State]++;
        if (!run.Evaluation.IsAbnormal)
        {
            return;
        }

        Abnormal++;
        for (int i = 0; i < _reasons.Count; i++)
        {
            if (_reasons[i].Reason == reason)
            {
                _reasons[i] = (reason, _reasons[i].Count + 1);
                return;
            }
        }

        _reasons.Add((reason, 1));
    }
}
