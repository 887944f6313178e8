using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>What a failed check found is made anew, a bounded number of times, and never accepted.</summary>
public sealed class TaskFlowRetryTests : FlowSetting
{
    [Fact]
    public async Task FailedCheck_IsMadeAnewUntilItPasses()
    {
        TaskOutcome<string> outcome = await GoOne(Options(
            static (draft, gate) => draft == "a v3" ? gate.Pass() : gate.Pause(TestBook.Risky),
            PausePolicy.Regenerate(3)));

        Assert.Equal((TaskEnd.Done, 3), (outcome.End, outcome.Attempts));
        Assert.Equal(["a v3"], Effects);
        Assert.Equal(["retry", "retry", "done"], Events);
    }

    [Fact]
    public async Task AttemptThatFails_TellsTheNextWhy()
    {
        List<TaskAttempt> attempts = [];
        await GoOne(Options(static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Regenerate(2)) with
        {
            Make = (task, attempt, _) =>
            {
                attempts.Add(attempt);
                return new(task);
            },
        });

        Assert.Equal([("a", 1), ("a", 2)], attempts.Select(static attempt => (attempt.TaskId, attempt.Number)));
        Assert.Equal([default, TestBook.Risky], attempts.Select(static attempt =>
            attempt.Objection == default ? default : attempt.Objection.Reason));
    }

    [Fact]
    public async Task Gate_FindsTheAttemptAmongTheFactsOfTheRun()
    {
        List<TaskAttempt> seen = [];
        await GoOne(Options(
            (_, gate) =>
            {
                Assert.True(gate.Run.TryGetFact(out TaskAttempt attempt));
                seen.Add(attempt);
                return gate.Pause(TestBook.Risky);
            },
            PausePolicy.Regenerate(2)));

        Assert.Equal([1, 2], seen.Select(static attempt => attempt.Number));
    }

    [Fact]
    public async Task ContinueOnAFailedCheck_AcceptsNothing()
    {
        TaskOutcome<string> outcome = await GoOne(Options(
            static (_, gate) => gate.Pause(TestBook.Risky),
            PausePolicy.Regenerate(2, asks: true),
            Human(static _ => "CONTINUE")));

        Assert.Equal((TaskEnd.Held, Verdict.Hitl, 2), (outcome.End, outcome.Verdict, outcome.Attempts));
        Assert.Equal([("other_gate", true), ("other_gate", true)], Questions);
        Assert.Empty(Effects);
    }

    [Fact]
    public async Task SpentAttempts_CanBeSealed()
    {
        TaskOutcome<string> outcome = await GoOne(
            Options(static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Regenerate(2)) with
            {
                Spent = Judge(TestBook.Ethics, static (_, gate) => gate.Seal(TestBook.Never)),
            });

        Assert.True(outcome is { End: TaskEnd.Stopped, Attempts: 2, Decision.IsSealed: true });
    }

    [Fact]
    public async Task SpentAttempts_CannotBeAccepted()
    {
        TaskOutcome<string> outcome = await GoOne(
            Options(static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Regenerate(2)) with
            {
                Spent = Judge(TestBook.Ethics, static (_, gate) => gate.Pass()),
            });

        Assert.Equal(TaskEnd.Held, outcome.End);
        Assert.Equal(TestBook.Risky, outcome.Decision.Reason);
        Assert.Empty(Effects);
    }
}
