using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Workers.Tests.Lifecycle;

public sealed class WorkerLifecycleTests
{
    private static readonly WorkerState[] States = Enum.GetValues<WorkerState>();
    private static readonly WorkerTrigger[] Triggers = Enum.GetValues<WorkerTrigger>();

    [Fact]
    public void WhatIsNotListed_ChangesNothing()
    {
        foreach (WorkerTransition transition in All().Where(transition => !transition.IsLegal))
        {
            Assert.Equal(transition.From, transition.Next);
            Assert.DoesNotContain(transition with { IsLegal = true }, WorkerLifecycle.Table);
        }
    }

    [Fact]
    public void Table_IsWhatNextSays() =>
        Assert.Equal(
            WorkerLifecycle.Table.OrderBy(row => (row.From, row.Trigger)),
            All().Where(transition => transition.IsLegal).OrderBy(row => (row.From, row.Trigger)));

    [Fact]
    public void WhoHasEnded_StaysSo() =>
        Assert.DoesNotContain(WorkerLifecycle.Table, row => row.From.IsTerminal());

    [Fact]
    public void WhoHasNotEnded_CanBeStopped() =>
        Assert.All(
            States.Where(state => !state.IsTerminal()),
            state => Assert.True(Reaches(WorkerLifecycle.Next(state, WorkerTrigger.Stop).Next)));

    [Fact]
    public void NoState_IsOutOfReach()
    {
        HashSet<WorkerState> reached = [WorkerState.Pending];
        while (WorkerLifecycle.Table.Any(row => reached.Contains(row.From) && reached.Add(row.Next)))
        {
        }

        Assert.Equal(States, reached.Order());
    }

    [Fact]
    public void NothingRuns_WithoutHavingBeenPreparedAndLaunched()
    {
        Assert.All(
            WorkerLifecycle.Table.Where(row => row.Next == WorkerState.Running),
            row => Assert.Contains(row.From, new[] { WorkerState.Launching, WorkerState.Paused }));
        Assert.All(
            WorkerLifecycle.Table.Where(row => row.Next == WorkerState.Launching),
            row => Assert.Contains(row.From, new[] { WorkerState.Preparing, WorkerState.Recovering }));
    }

    [Fact]
    public void WhoAwaitsAHuman_GoesOnByTheHumansWordAlone() =>
        Assert.All(
            WorkerLifecycle.Table.Where(row =>
                row.From == WorkerState.AwaitingHuman
                && row.Next is not (WorkerState.AwaitingHuman or WorkerState.Stopping)),
            row => Assert.Equal(WorkerTrigger.HumanApproved, row.Trigger));

    [Theory]
    [InlineData(12, 1)]
    [InlineData(0, 20)]
    [InlineData(255, 255)]
    public void NumbersThatMeanNothing_ChangeNothing(byte state, byte trigger)
    {
        WorkerTransition transition = WorkerLifecycle.Next((WorkerState)state, (WorkerTrigger)trigger);

        Assert.False(transition.IsLegal);
        Assert.Equal((WorkerState)state, transition.Next);
    }

    [Fact]
    public void Words_AreReadAsTheyAreWritten()
    {
        Assert.All(States, state =>
            Assert.True(LifecycleWords.TryParse(state.ToWord(), out WorkerState read) && read == state));
        Assert.All(Triggers, trigger =>
            Assert.True(LifecycleWords.TryParse(trigger.ToWord(), out WorkerTrigger read) && read == trigger));
        Assert.False(LifecycleWords.TryParse("Running", out WorkerState _));
        Assert.Equal("UNSPECIFIED", ((WorkerState)99).ToWord());
    }

    private static IEnumerable<WorkerTransition> All() =>
        from state in States
        from trigger in Triggers
        select WorkerLifecycle.Next(state, trigger);

    private static bool Reaches(WorkerState state) =>
        state == WorkerState.Stopped
        || (state == WorkerState.Stopping
            && WorkerLifecycle.Next(state, WorkerTrigger.ExitError).Next == WorkerState.Stopped);
}
