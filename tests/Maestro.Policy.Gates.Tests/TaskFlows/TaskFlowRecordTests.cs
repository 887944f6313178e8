using System.Collections.Immutable;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>Whichever row can't be put on record, and whenever somebody gives up: nothing is done that isn't on record,
/// and nothing is said to be done that isn't.</summary>
public sealed class TaskFlowRecordTests : FlowSetting
{
    private static bool Never(int number) => false;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RowThatIsLost_IsNeverPassedOver(bool isLostForGood)
    {
        BrokenLog whole = new(-1, Never);
        Assert.Equal(TaskEnd.Done, (await GoOne(Everything(whole))).End);
        int done = whole.Rows.Select(static (row, at) => row["task_event"] == "done" ? at : -1).Max();
        Assert.True(done > 10);

        for (int lost = 0; lost <= done; lost++)
        {
            Effects.Clear();
            BrokenLog log = new(-1, at => at == lost || (isLostForGood && at > lost));

            TaskOutcome<string> outcome = await GoOne(Everything(log));

            Assert.NotEqual((lost, TaskEnd.Done), (lost, outcome.End));
            Assert.Equal((lost, Verdict.Stop), (lost, outcome.Verdict));
            Assert.Equal((lost, lost == done ? 1 : 0), (lost, Effects.Count));
            Assert.Equal((lost, lost == done), (lost, outcome.End == TaskEnd.EffectFailed));
            Assert.Null(outcome.Result);
        }
    }

    [Fact]
    public async Task WhoGivesUpAtAnyRow_FindsOnRecordWhatHasHappened()
    {
        BrokenLog whole = new(-1, Never);
        await GoOne(Everything(whole));
        int effects = 0;
        for (int at = 0; at < whole.Asked; at++)
        {
            Effects.Clear();
            using CancellationTokenSource source = new();
            BrokenLog log = new(at, Never, source.Cancel);
            TaskFlow<string, string, string> flow = new(Everything(log));
            TaskEnd? end = null;
            try
            {
                end = (await flow.RunTaskAsync("a", Run, source.Token)).End;
            }
            catch (OperationCanceledException)
            {
            }

            bool isDone = log.Rows.Any(static row => row["task_event"] == "done");
            Assert.Equal((at, isDone), (at, Effects.Count == 1));
            Assert.Equal((at, isDone), (at, end == TaskEnd.Done));
            effects += Effects.Count;
        }

        Assert.True(effects > 0);
    }

    [Fact]
    public async Task EffectThatIsBroughtOffWhileSomebodyGivesUp_IsOnRecord()
    {
        using CancellationTokenSource source = new();
        TaskFlow<string, string, string> flow = new(Options(static (_, gate) => gate.Pass()) with
        {
            Effect = async (permit, _) =>
            {
                await source.CancelAsync();
                return permit.Redeem();
            },
        });

        Assert.Equal(TaskEnd.Done, (await flow.RunTaskAsync("a", Run, source.Token)).End);
        Assert.Equal(["done"], Events);
    }

    [Fact]
    public async Task EffectThatIsGivenUp_MayHaveHappenedAndIsOnRecord()
    {
        using CancellationTokenSource source = new();
        TaskFlow<string, string, string> flow = new(Options(static (_, gate) => gate.Pass()) with
        {
            Effect = async (permit, token) =>
            {
                string draft = permit.Redeem();
                await source.CancelAsync();
                token.ThrowIfCancellationRequested();
                return draft;
            },
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await flow.RunTaskAsync("a", Run, source.Token));
        Assert.Equal(["effect_failed"], Events);
    }

    [Fact]
    public async Task EffectThatFails_MayHaveHappenedWhateverIsOnRecord()
    {
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Effect = static (permit, _) => throw new InvalidDataException(permit.Redeem()),
            Log = new BrokenLog(-1, static _ => true),
        });

        Assert.Equal(TaskEnd.EffectFailed, outcome.End);
        Assert.IsType<InvalidDataException>(outcome.Fault);
    }

    [Fact]
    public async Task EffectThatLeavesItsPermit_IsNotDone()
    {
        Permit<string>? kept = null;
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Effect = (permit, _) =>
            {
                kept = permit;
                return new("something else");
            },
        });

        Assert.Equal((TaskEnd.EffectFailed, null), (outcome.End, outcome.Result));
        Assert.False(kept!.TryRedeem(out _));
        Assert.Equal(["effect_failed"], Events);
    }

    // An intake that asks, a check that fails once, and two pipelines that ask.
    private TaskFlowOptions<string, string, string> Everything(IAuditLog log)
    {
        GatePipeline<string> Asks(Layer layer) => Recorded(layer, static (_, gate) => gate.Pause(TestBook.Risky), log);

        return Options(static (_, gate) => gate.Pass()) with
        {
            Intake = [Asks(Intake)],
            Release =
            [
                Asks(TestBook.Ethics),
                Recorded(
                    Check,
                    static (draft, gate) => draft == "a v1" ? gate.Pause(TestBook.Risky) : gate.Pass(),
                    log),
                Asks(TestBook.Book.Layer("first_gate")),
            ],
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty.Add(Check, PausePolicy.Regenerate(2, asks: true)),
            OtherPauses = PausePolicy.Ask,
            Human = new(TestBook.Book, log, static (_, _) => new("CONTINUE"), new() { Time = Time }),
            Log = log,
        };
    }

    private GatePipeline<string> Recorded(
        Layer layer, Func<string, GateContext, GateResult> judge, IAuditLog log) =>
        GatePipeline.For<string>(TestBook.Book).Gate(layer, judge).Time(Time).Audit(log).Build();
}
