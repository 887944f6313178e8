using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Simulation.Emergency.Mutations;

/// <summary>Counts states and reasons, and looks for what must not be.</summary>
internal sealed class MutationTally
{
    private const int MaxReasons = 20;
    private const int MaxViolations = 50;

    private readonly OrderedDictionary<ContractState, long> _states = [];
    private readonly OrderedDictionary<ReasonCode, long> _reasons = [];
    private readonly List<MutationViolation> _violations = [];

    /// <summary>Counts a run.</summary>
    public void Add(EmergencyRunView run)
    {
        Count(_states, run.State);
        foreach (EmergencyStep step in run.Steps())
        {
            Count(_reasons, step.Header.Reason);
            if (step.Header.IsSealed && !step.Header.Layer.MaySeal && _violations.Count < MaxViolations)
            {
                _violations.Add(new(run.RunId, step.Header.Layer, step.Header.Reason));
            }
        }
    }

    /// <summary>What was counted.</summary>
    public MutationSummary ToSummary(TrustState trust) => new()
    {
        States = [.. _states.Select(static state => (state.Key, state.Value))],
        Reasons =
        [
            .. _reasons.Select(static reason => (Reason: reason.Key, Count: reason.Value))
                .OrderByDescending(static reason => reason.Count)
                .Take(MaxReasons),
        ],
        Violations = [.. _violations],
        TrustAfter = trust,
    };

    private static void Count<T>(OrderedDictionary<T, long> counts, T key)
        where T : notnull =>
        counts[key] = counts.TryGetValue(key, out long count) ? count + 1 : 1;
}
