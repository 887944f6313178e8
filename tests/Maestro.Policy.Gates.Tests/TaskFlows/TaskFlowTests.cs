using System.Collections.Immutable;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>Each task goes its own way: judged, made, judged again, and only then let out.</summary>
public sealed class TaskFlowTests : FlowSetting
{
    [Fact]
    public async Task TaskThatPasses_IsDoneOnce()
    {
        FlowOutcome<string> outcome = await Go(Options(static (_, gate) => gate.Pass()), "a", "b");

        Assert.Equal(Verdict.Run, outcome.Verdict);
        Assert.Equal(["a v1", "b v1"], Effects);
        Assert.Equal(["A V1", "B V1"], outcome.Tasks.Select(static task => task.Result));
        Assert.Equal(["done", "done"], Events);
        Assert.Equal("b", Log.Rows[^1]["task_id"]);
    }

    [Fact]
    public async Task OneTasksStop_IsNoOthers()
    {
        FlowOutcome<string> outcome = await Go(
            Options(static (draft, gate) => draft[0] switch
            {
                'a' => gate.Stop(TestBook.Forbidden),
                'b' => gate.Pause(TestBook.Risky),
                _ => gate.Pass(),
            }),
            "a", "b", "c");

        Assert.Equal(
            [TaskEnd.Stopped, TaskEnd.Held, TaskEnd.Done],
            outcome.Tasks.Select(static task => task.End));
        Assert.Equal(Verdict.Stop, outcome.Verdict);
        Assert.Equal(["c v1"], Effects);
        Assert.Equal(["stopped", "held", "done"], Events);
    }

    [Fact]
    public async Task RunThatStopsAtInterruption_BeginsNoTaskAfterIt()
    {
        FlowOutcome<string> outcome = await Go(
            Options(static (draft, gate) => draft[0] == 'b' ? gate.Pause(TestBook.Risky) : gate.Pass()) with
            {
                StopsAtInterruption = true,
            },
            "a", "b", "c");

        Assert.Equal(
            [TaskEnd.Done, TaskEnd.Held, TaskEnd.NotBegun],
            outcome.Tasks.Select(static task => task.End));
        Assert.Equal(Verdict.Hitl, outcome.Verdict);
    }

    [Fact]
    public async Task NoTask_IsAStop() =>
        Assert.Equal(Verdict.Stop, (await Go(Options(static (_, gate) => gate.Pass()))).Verdict);

    [Fact]
    public async Task Intake_KeepsATaskFromBeingMade()
    {
        int made = 0;
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Intake = [Judge(Intake, static (_, gate) => gate.Stop(TestBook.Forbidden))],
            Make = (task, _, _) => new($"{task} {++made}"),
        });

        Assert.Equal((TaskEnd.Stopped, 0, 0), (outcome.End, outcome.Attempts, made));
    }

    [Fact]
    public async Task YesOfAHuman_LetsExactlyThisRun()
    {
        TaskOutcome<string> outcome = await GoOne(Options(
            static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Ask, Human(static _ => "CONTINUE")));

        Assert.Equal((TaskEnd.Done, Decider.User), (outcome.End, outcome.Decision.Decider));
        Assert.Equal(["a v1"], Effects);
        Assert.Equal([("other_gate", false)], Questions);
        Assert.Contains("settled", Log.Rows.Select(static row => row["ticket_event"]));
    }

    [Fact]
    public async Task EachPause_IsAskedAboutOnItsOwn()
    {
        TaskFlowOptions<string, string, string> options = Options(
            static (_, gate) => gate.Pass(), default, Human(static _ => "CONTINUE"));

        TaskOutcome<string> outcome = await GoOne(options with
        {
            Release =
            [
                GatePipeline.For<string>(TestBook.Book)
                    .Gate(Intake, static (_, gate) => gate.Pause(TestBook.Risky))
                    .Gate(Check, static (_, gate) => gate.Pause(TestBook.Risky))
                    .Time(Time).Audit(Log).Build(),
            ],
            OtherPauses = PausePolicy.Ask,
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty,
        });

        Assert.Equal(TaskEnd.Done, outcome.End);
        Assert.Equal([("plain_gate", false), ("other_gate", false)], Questions);
    }

    [Theory]
    [InlineData("STOP", HumanAnswer.Stop, Decider.User)]
    [InlineData("stop", HumanAnswer.Invalid, Decider.System)]
    [InlineData("continue", HumanAnswer.Invalid, Decider.System)]
    [InlineData(null, HumanAnswer.NoAnswer, Decider.System)]
    public async Task AnythingButYes_IsAStopOfThisTask(string? word, HumanAnswer answer, Decider decider)
    {
        TaskOutcome<string> outcome = await GoOne(
            Options(static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Ask, Human(_ => word)));

        Assert.Equal((TaskEnd.Refused, Verdict.Stop, answer), (outcome.End, outcome.Verdict, outcome.Answer));
        Assert.Empty(Effects);
        Assert.Equal((Verdict.Stop, decider, "refused"),
            (Log.Rows[^1].Decision.Verdict, Log.Rows[^1].Decision.Decider, Log.Rows[^1]["task_event"]));
    }

    [Fact]
    public async Task PauseNeverHidesAStop_FromWhoeverIsAsked()
    {
        TaskOutcome<string> outcome = await GoOne(
            Options(static (_, gate) => gate.Pass(), default, Human(static _ => "CONTINUE")) with
            {
                Release =
                [
                    GatePipeline.For<string>(TestBook.Book)
                        .Gate(Check, static (_, gate) => gate.Pause(TestBook.Risky))
                        .Gate(TestBook.Ethics, static (_, gate) => gate.Seal(TestBook.Never))
                        .Time(Time).Audit(Log).Build(),
                ],
                OtherPauses = PausePolicy.Ask,
            });

        Assert.True(outcome is { End: TaskEnd.Stopped, Decision.IsSealed: true });
        Assert.Empty(Questions);
    }

    [Fact]
    public async Task PauseBeforeAnythingIsMade_IsNotMadeAnew()
    {
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Intake = [Judge(Intake, static (_, gate) => gate.Pause(TestBook.Risky))],
            OtherPauses = PausePolicy.Regenerate(3),
        });

        Assert.Equal((TaskEnd.Held, 0), (outcome.End, outcome.Attempts));
    }

    [Fact]
    public async Task Cancellation_ComesOut()
    {
        using CancellationTokenSource source = new();
        TaskFlow<string, string, string> flow = new(Options(static (_, gate) => gate.Pass()) with
        {
            Make = async (task, _, token) =>
            {
                await source.CancelAsync();
                token.ThrowIfCancellationRequested();
                return task;
            },
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await flow.RunAsync(["a"], Run, source.Token));
        Assert.Empty(Effects);
    }

    [Fact]
    public async Task TwoTasksOfOneId_AreRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Go(Options(static (_, gate) => gate.Pass()), "a", "a"));

    [Fact]
    public void PauseThatAsksNobody_IsNoFlow() =>
        Assert.Throws<ArgumentException>(() => new TaskFlow<string, string, string>(
            Options(static (_, gate) => gate.Pass(), PausePolicy.Regenerate(2, asks: true))));

    [Fact]
    public void WordsOfTwoCodebooks_AreNoFlow() =>
        Assert.Throws<ArgumentException>(() => new TaskFlow<string, string, string>(
            Options(static (_, gate) => gate.Pass()) with { Layer = TestBook.Foreign.Layer("plain_gate") }));

    [Fact]
    public void FlowThatJudgesNothing_IsNoFlow() =>
        Assert.Throws<ArgumentException>(() => new TaskFlow<string, string, string>(
            Options(static (_, gate) => gate.Pass()) with { Release = [] }));
}
