using BenchmarkDotNet.Attributes;

namespace Maestro.Policy.Benchmarks;

/// <summary>A ticket from its opening to its end, in memory; the log takes the rows and forgets them.</summary>
[MemoryDiagnoser]
public class TicketBenchmarks
{
    private readonly TicketAnswer _yes = new(TicketAnswerKind.Approve, "alice", Decider.User);
    private readonly RunContext _run = new("BENCH#1", "bob");
    private GatePipeline<string> _pipeline = null!;
    private HitlRequest<string> _ask = null!;
    private TicketDesk _desk = null!;
    private TicketOpening[] _openings = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        ReasonCode no = BenchBook.Book.Reason("NO");
        _pipeline = GatePipeline.For<string>(BenchBook.Book)
            .Unaudited("the log has benchmarks of its own")
            .Gate(BenchBook.Book.Layers[0], (_, gate) => gate.Pause(no))
            .Build();
        _ask = _pipeline.EvaluateAsync("pay A-1", _run).Result.Match(
            run: static _ => throw new InvalidOperationException(),
            hitl: static ask => ask,
            stop: static _ => throw new InvalidOperationException());
        MemoryTicketStore store = new(new() { Capacity = 1000, ForgetsClosed = true });
        _desk = new(store, BenchBook.Book, new ForgetfulLog());

        // More keys than the store keeps tickets, so that each opens a new one.
        _openings = [.. Enumerable.Range(0, 2000).Select(static i => new TicketOpening { Key = $"key {i}" })];
    }

    [Benchmark]
    public TicketStatus OpenApproveClaimSettle() => LiveAsync(isUsed: false).GetAwaiter().GetResult();

    [Benchmark]
    public TicketStatus OpenApproveClaimRunSettle() => LiveAsync(isUsed: true).GetAwaiter().GetResult();

    private async Task<TicketStatus> LiveAsync(bool isUsed)
    {
        Ticket ticket = await _desk.OpenAsync(_ask, _openings[_next]);
        _next = (_next + 1) % _openings.Length;
        await _desk.AnswerAsync(ticket.Id, _yes);
        TicketClaim claim = (await _desk.ClaimAsync(ticket.Id, "KEY#1")).Claim!;
        if (isUsed)
        {
            Decision<string> decision = await _pipeline.EvaluateAsync("pay A-1", _run, [claim.Approval]);
            decision.ThrowIfNotRun();
        }

        return (await _desk.SettleAsync(claim)).Ticket!.Status;
    }

    private sealed class ForgetfulLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
