using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What a state holds is bounded, and a bound that is met ends a session sooner, never later.</summary>
public sealed class LoopBoundTests
{
    private static readonly LoopState Empty = LoopState.Begin("S1");

    [Fact]
    public void OneConflictTooMany_EndsTheSession()
    {
        LoopPolicy policy = new(LoopBook.Policy.Options with { MaxConflicts = 3 });
        LoopStep three = LoopBook.Take(policy, Empty, About("a", "b", "c"));
        Assert.Empty(three.Produced);

        LoopStep four = policy.Next(three.State, About("d").Single());
        Assert.Equal(
            ["ACC_LOOP_BUDGET_EXCEEDED", "ACC_END_SESSION_AFTER_4_HITL"],
            four.Produced.Select(static produced => produced.Reason.Name));
        Assert.True(four.State is { IsStopped: true, IsOverfull: true });
        Assert.Equal(3, four.State.Counts.Length);
    }

    [Fact]
    public void OneConflictTooManyForAHuman_IsRecommendedOnce()
    {
        LoopPolicy policy = new(LoopBook.Policy.Options with { MaxConflicts = 1, StopsAtEnd = false });
        LoopStep step = LoopBook.Take(policy, Empty, About("a", "b", "c", "d"));

        Assert.Single(step.Produced);
        Assert.True(step.State.IsEndRecommended);
    }

    [Fact]
    public void PlanOfOneConflictTooMany_IsRefused()
    {
        LoopPolicy policy = new(LoopBook.Policy.Options with { MaxConflicts = 1 });
        LoopState full = LoopBook.Take(policy, Empty, About("a")).State;
        LoopEvent request = About("b").Single() with { Kind = LoopEventKind.PlanRequested };

        Assert.True(policy.Next(full, request).IsRefused);
        Assert.Same(full, policy.Next(full, request).State);
    }

    [Fact]
    public void ForgottenEvent_CountsOnceMore()
    {
        LoopPolicy policy = new(
            LoopBook.Policy.Options with { MaxRememberedEvents = 2, MaxRounds = 10, PlanRound = 9 });
        LoopEvent[] pauses = [.. LoopBook.Pauses(3)];
        LoopState state = LoopBook.Take(policy, Empty, pauses).State;
        Assert.Equal(["E1", "E2"], state.Remembered.Select(static key => key.EventId));

        Assert.Equal(3, LoopBook.Take(policy, state, pauses[1..]).State.CountOf(LoopBook.Conflict).Rounds);
        Assert.Equal(4, LoopBook.Take(policy, state, pauses[..1]).State.CountOf(LoopBook.Conflict).Rounds);
    }

    [Fact]
    public void LongestKeys_GoAllTheWay()
    {
        string longest = new('x', LoopEvent.MaxKeyLength);
        LoopConflict conflict = new(longest, longest);
        IEnumerable<LoopEvent> pauses = Enumerable.Range(0, 4)
            .Select(i => LoopEvent.Pause($"{i}{longest[1..]}", conflict));
        LoopState state = LoopState.Begin(longest);
        foreach (LoopEvent pause in pauses)
        {
            // Each event goes back to the policy on its own, as between processes.
            Queue<LoopEvent> waiting = new([pause]);
            while (waiting.TryDequeue(out LoopEvent? happened) && !state.IsStopped)
            {
                LoopStep step = LoopBook.Policy.Next(state, happened);
                Assert.False(step.IsRefused);
                state = step.State;
                step.Produced.ToList().ForEach(waiting.Enqueue);
            }
        }

        Assert.True(state.IsStopped);
    }

    // A host that lowers its numbers means the sessions that are under way, too.
    [Theory]
    [InlineData(3, "REL_PLAN_REQUESTED_AFTER_3_HITL")]
    [InlineData(4, "ACC_LOOP_BUDGET_EXCEEDED")]
    [InlineData(7, "ACC_LOOP_BUDGET_EXCEEDED")]
    public void CountBeyondLoweredNumbers_IsDueAtTheNextPause(int rounds, string reason)
    {
        LoopPolicy patient = new(LoopBook.Policy.Options with { MaxRounds = 10, PlanRound = 9 });
        LoopPolicy lowered = new(LoopBook.Policy.Options with { MaxRounds = 5, PlanRound = 2 });
        LoopEvent[] pauses = [.. LoopBook.Pauses(rounds + 1)];
        LoopState state = LoopBook.Take(patient, Empty, pauses[..^1]).State;

        LoopStep step = lowered.Next(state, pauses[^1]);
        Assert.Equal(reason, step.Produced[0].Reason.Name);
        Assert.Equal(rounds >= 4, step.State.IsStopped);
    }

    private static IEnumerable<LoopEvent> About(params IEnumerable<string> fingerprints) =>
        fingerprints.Select(static fingerprint => LoopEvent.Pause("E", new("S1", fingerprint)));
}
