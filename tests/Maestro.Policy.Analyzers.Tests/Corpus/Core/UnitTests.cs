//# Test that a large refund waits
using Xunit;

public sealed class LargeRefundTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task LargeRefund_Waits()
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(new Refund("1", 5000, "a"), new RunContext("test"));

        Assert.True(decision.IsHitl);
        Assert.Equal("AMOUNT_HIGH", decision.Reason.Name);
    }
}
//# Test that asserts the verdict only
using Xunit;

public sealed class VerdictTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task Unknown_IsStopped() =>
        Assert.Equal(
            Verdict.Stop, (await pipeline.EvaluateAsync(new Refund("", 1, ""), new RunContext("test"))).Verdict);
}
//# Test that the question is cancelled
using Xunit;

public sealed class CancellationTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task Cancelled_Throws() =>
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            await pipeline.EvaluateAsync(new Refund("1", 1, "a"), new RunContext("test"), new CancellationToken(true)));
}
//# Test that misuse throws
using Xunit;

public sealed class MisuseTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public void NullRequest_Throws() =>
        Assert.Throws<ArgumentNullException>(() => pipeline.EvaluateAsync(null!, new RunContext("test")));
}
//# Test of the row, acknowledged
using Xunit;

public sealed class RowTests(GatePipeline<Refund> pipeline, MemoryAuditLog log)
{
    [Fact]
    public async Task Decision_IsOnRecord()
    {
        (await pipeline.EvaluateAsync(new Refund("1", 1, "a"), new RunContext("test")))
            .Acknowledge("Only the row is of interest here.");

        Assert.Equal(1, log.Rows.Count);
    }
}
//# Test of the guard's exception
using Xunit;

public sealed class GuardTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task Refusal_Throws()
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(new Refund("1", 5000, "a"), new RunContext("test"));

        DecisionNotRunException refused = Assert.Throws<DecisionNotRunException>(decision.ThrowIfNotRun);
        Assert.Equal(Verdict.Hitl, refused.Decision.Verdict);
    }
}
//# Test over many decisions
using Xunit;

public sealed class ManyTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task SmallRefunds_Run()
    {
        List<Decision<Refund>> decisions = [];
        await foreach (
            var decision in pipeline.EvaluateAllAsync([new("1", 1, "a"), new("2", 2, "b")], new RunContext("test")))
        {
            decisions.Add(decision);
        }

        Assert.All(decisions, static decision => Assert.True(decision.IsRun));
    }
}
//# Test that no permit comes with a stop
using Xunit;

public sealed class PermitTests(GatePipeline<Refund> pipeline)
{
    [Fact]
    public async Task Stop_HasNoPermit()
    {
        var decision = await pipeline.EvaluateAsync(new Refund("1", -1, "a"), new RunContext("test"));

        Assert.False(decision.TryGetPermit(out Permit<Refund>? permit));
        Assert.Null(permit);
    }
}
//# Test double that records what was paid
public sealed class FakePayments : IPayments
{
    public List<Refund> Paid { get; } = [];

    public Task<string> RefundAsync(Refund refund, CancellationToken cancellationToken = default)
    {
        Paid.Add(refund);
        return Task.FromResult("ok");
    }

    public Task<string> PayAsync(Permit<Refund> permit, CancellationToken cancellationToken = default) =>
        RefundAsync(permit.Redeem(), cancellationToken);
}
//# Fixture that builds a pipeline without a log
public sealed class Fixture
{
    public static GatePipeline<string> Build(Codebook book, Func<string, bool> isBad) =>
        GatePipeline.For<string>(book)
            .Gate(book.Layer("test_gate"), (text, gate) => isBad(text) ? gate.Stop(book.Reason("BAD")) : gate.Pass())
            .Unaudited("A test looks at the decision itself.")
            .Build();
}
