using System.Collections.Concurrent;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>Two real threads at one ticket, in orders that nobody chose: no answer is lost, and nothing is used
/// twice.</summary>
public sealed class RaceTests
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 100_000;

    private static readonly GatePipeline<string> Pipeline = Pipelines.Unaudited().Pausing(TestBook.Plain).Build();
    private static readonly RunContext Run = new("RUN#1", "bob");

    private readonly DiscardingLog _log = new();
    private readonly ConcurrentQueue<string> _accepted = new();
    private int _runs;

    [Fact]
    public async Task RandomSchedules_LoseNoAnswerAndUseNothingTwice()
    {
        HitlRequest<string> ask = await Questions.Of(Pipeline, "hello", Run);
        TicketDesk[] desks = [];
        Ticket ticket = null!;
        SortedSet<TicketStatus> ends = [];
        int round = 0;
        using Barrier barrier = new(2, _ =>
        {
            if (round > 0)
            {
                ends.Add(Check(desks[0], ticket));
            }

            // Two desks are two processes; every other round they are one.
            MemoryTicketStore store = new();
            TicketDeskOptions options = new() { Rules = new() { Approvals = 1 + round % 2 } };
            desks = [Desk(store, options), Desk(store, options)];
            desks[1] = round % 4 < 2 ? desks[0] : desks[1];
            ticket = desks[0].OpenAsync(ask).GetAwaiter().GetResult();
            round++;
        });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(index => Task.Factory.StartNew(
            () => Work(index), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        ends.Add(Check(desks[0], ticket));

        Assert.Equal(
            [
                TicketStatus.Pending, TicketStatus.Approved, TicketStatus.Rejected, TicketStatus.Stopped,
                TicketStatus.Claimed, TicketStatus.Settled,
            ],
            ends);

        void Work(int index)
        {
            Random random = new(index);
            for (int i = 0; i < Rounds; i++)
            {
                barrier.SignalAndWait();
                for (int step = random.Next(1, 5); step > 0; step--)
                {
                    Act(desks[index], ticket.Id, random, index);
                }
            }

            barrier.SignalAndWait();
        }
    }

    private TicketDesk Desk(ITicketStore store, TicketDeskOptions options) =>
        new(store, TestBook.Book, _log, options);

    private void Act(TicketDesk desk, string id, Random random, int index)
    {
        string name = random.Next(3) switch { 0 => "alice", 1 => "carol", _ => "dave" };
        switch (random.Next(8))
        {
            case < 4:
                Answer(desk, id, new(TicketAnswerKind.Approve, name, Decider.User));
                break;
            case 4 when random.Next(4) == 0:
                Answer(desk, id, new(TicketAnswerKind.Reject, name, Decider.User));
                break;
            case 5 when random.Next(8) == 0:
                _ = desk.AbandonAsync(id, name, Decider.User).AsTask().GetAwaiter().GetResult();
                break;
            default:
                // Two processes never share a key; two threads of one may.
                Use(desk, id, $"KEY#{index}", random);
                break;
        }
    }

    private void Answer(TicketDesk desk, string id, TicketAnswer answer)
    {
        if (desk.AnswerAsync(id, answer).AsTask().GetAwaiter().GetResult().IsAccepted)
        {
            _accepted.Enqueue($"{answer.Kind} {answer.Approver}");
        }
    }

    private void Use(TicketDesk desk, string id, string key, Random random)
    {
        TicketReply reply = desk.ClaimAsync(id, key).AsTask().GetAwaiter().GetResult();
        if (reply.Claim is not { } claim)
        {
            return;
        }

        bool runs = random.Next(2) == 0
            && Pipeline.EvaluateAsync("hello", Run, [claim.Approval]).AsTask().GetAwaiter().GetResult().IsRun;
        Interlocked.Add(ref _runs, runs ? 1 : 0);
        if (random.Next(3) != 0)
        {
            ValueTask<TicketReply> end = runs ? desk.SettleAsync(claim) : desk.ReleaseAsync(claim);
            _ = end.AsTask().GetAwaiter().GetResult();
        }
    }

    // Nobody works while it is checked.
    private TicketStatus Check(TicketDesk desk, Ticket opened)
    {
        Ticket ticket = desk.FindAsync(opened.Id).AsTask().GetAwaiter().GetResult()!;
        IEnumerable<TicketAnswer> answers = ticket.Status == TicketStatus.Stopped
            ? ticket.Answers.SkipLast(1)
            : ticket.Answers;

        Assert.InRange(_runs, 0, 1);
        Assert.Equal(
            _accepted.Order(StringComparer.Ordinal),
            answers.Select(answer => $"{answer.Kind} {answer.Approver}").Order(StringComparer.Ordinal));
        Assert.Equal(answers.Count(), answers.Select(answer => (answer.Kind, answer.Approver)).Distinct().Count());
        Assert.Equal(
            ticket.Status is TicketStatus.Rejected, answers.Any(answer => answer.Kind != TicketAnswerKind.Approve));
        _accepted.Clear();
        _runs = 0;
        return ticket.Status;
    }
}
