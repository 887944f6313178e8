using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>A yes at a desk that others use as well lets one effect happen.</summary>
public sealed class TaskFlowDeskTests : FlowSetting
{
    private readonly MemoryTicketStore _store;

    public TaskFlowDeskTests() => _store = new(new() { Time = Time });

    [Fact]
    public async Task YesThatAnotherProcessUses_LetsNothingRun()
    {
        List<TaskEnd> others = [];
        TaskOutcome<string> outcome = await Answered(Asking(async () => others.Add((await GoOne(Asking())).End)));

        Assert.Equal((TaskEnd.Done, TaskEnd.Held), (outcome.End, Assert.Single(others)));
        Assert.Equal(["a v1"], Effects);
    }

    [Fact]
    public async Task YesWhoseEffectIsInDoubt_LetsNothingRun()
    {
        TaskOutcome<string> first = await Answered(Asking(static () => throw new IOException("half done")));
        TaskOutcome<string> second = await GoOne(Asking());

        Assert.Equal((TaskEnd.EffectFailed, TaskEnd.Held), (first.End, second.End));
        Assert.Equal(["a v1"], Effects);
    }

    [Fact]
    public async Task YesThatIsUsedUp_LetsNothingRun()
    {
        Assert.Equal(TaskEnd.Done, (await Answered(Asking())).End);
        Assert.Equal(TaskEnd.Refused, (await GoOne(Asking())).End);
        Assert.Equal(["a v1"], Effects);
    }

    [Fact]
    public async Task DraftThatIsMadeAnewAsItWas_NeedsAnotherYes()
    {
        TaskOutcome<string> outcome = await Answered(Asking() with
        {
            Make = static (task, _, _) => new(task),
            Release =
            [
                Judge(TestBook.Ethics, static (_, gate) => gate.Pause(TestBook.Risky)),
                Judge(Check, static (_, gate) =>
                    gate.Run.TryGetFact(out TaskAttempt attempt) && attempt.Number == 1
                        ? gate.Pause(TestBook.Risky) : gate.Pass()),
            ],
            OtherPauses = PausePolicy.Ask,
            Pauses = Asking().Pauses.SetItem(Check, PausePolicy.Regenerate(2)),
        });

        Assert.Equal((TaskEnd.Held, 2), (outcome.End, outcome.Attempts));
        Assert.Empty(Effects);
    }

    private TicketDesk Desk() => new(_store, TestBook.Book, Log, new() { Time = Time });

    private async Task<TaskOutcome<string>> Answered(TaskFlowOptions<string, string, string> options)
    {
        Task<TaskOutcome<string>> going = GoOne(options);
        Ticket ticket = Assert.Single((await Desk().QueryAsync(new())).Tickets);
        await Desk().AnswerAsync(ticket.Id, new(TicketAnswerKind.Approve, "alice", Decider.User));
        return await going;
    }

    // A process of its own: a desk that knows nothing of what another one has handed out.
    private TaskFlowOptions<string, string, string> Asking(Action? meanwhile = null) => Options(
        static (_, gate) => gate.Pause(TestBook.Risky),
        PausePolicy.Ask,
        new HumanPort(Desk(), Log, new() { Time = Time })) with
    {
        Effect = (permit, _) =>
        {
            Effects.Add(permit.Redeem());
            meanwhile?.Invoke();
            return new("done");
        },
    };
}
