using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Mutations;

namespace Maestro.Policy.Simulation.Tests.Emergency;

public sealed class MutationBenchTests
{
    [Fact]
    public void SameSeed_GivesTheSameSums()
    {
        MutationSummary once = Run(-3, 500);
        MutationSummary again = Run(3, 500);

        Assert.Equal(once.States, again.States);
        Assert.Equal(once.Reasons, again.Reasons);
        Assert.Equal(once.TrustAfter, again.TrustAfter);
        Assert.NotEqual(once.Reasons, Run(4, 500).Reasons);
        Assert.Equal(500, once.States.Sum(state => state.Count));
    }

    [Fact]
    public void SpoiltRuns_AreAFewAndSealedWhereTheyMay()
    {
        MutationSummary summary = Run(1, 2000);
        Dictionary<ContractState, long> states = summary.States.ToDictionary(each => each.State, each => each.Count);

        Assert.Empty(summary.Violations);
        Assert.InRange(states[ContractState.Effective], 1350, 1550);
        Assert.True(states[ContractState.Stopped] > states[ContractState.Init]);
    }

    [Fact]
    public void NoRuns_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Run(1, 0));

    [Fact]
    public void CancelledBench_HasNoSums()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => MutationBench.Run(1, 10, new SteadyTime(SteadyTime.Start), source.Token));
    }

    private static MutationSummary Run(int seed, long runs) =>
        MutationBench.Run(seed, runs, new SteadyTime(SteadyTime.Start), TestContext.Current.CancellationToken);
}
