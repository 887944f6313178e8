using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>The other ways of asking: guarded, and many at a time.</summary>
public sealed class FormsTests
{
    [Fact]
    public void Guard_CallsTheHandlerOfTheOutcome()
    {
        Assert.Equal("ran hello", Guarded(Pipelines.Unaudited().Passing(TestBook.Plain)));
        Assert.Equal("asked RISKY", Guarded(Pipelines.Unaudited().Pausing(TestBook.Plain)));
        Assert.Equal("stopped FORBIDDEN", Guarded(Pipelines.Unaudited().Stopping(TestBook.Plain)));
    }

    [Fact]
    public void GuardWithoutResult_CallsTheHandlerOfTheOutcome()
    {
        List<string> calls = [];
        void Guard(GatePipelineBuilder<string> builder) => builder.Build().Guard(
            "hello",
            Pipelines.Run,
            run: pass => calls.Add($"ran {pass.Redeem()}"),
            hitl: ask => calls.Add($"asked {ask.Reason}"),
            stop: notice => calls.Add($"stopped {notice.Reason}"));

        Guard(Pipelines.Unaudited().Passing(TestBook.Plain));
        Guard(Pipelines.Unaudited().Pausing(TestBook.Plain));
        Guard(Pipelines.Unaudited().Stopping(TestBook.Plain));

        Assert.Equal(["ran hello", "asked RISKY", "stopped FORBIDDEN"], calls);
    }

    [Fact]
    public void Guard_WaitsForGatesThatTakeTheirTime() =>
        Assert.Equal("ran hello", Guarded(Pipelines.Unaudited().Gate(TestBook.Plain, async (_, gate, _) =>
        {
            await Task.Yield();
            return gate.Pass();
        })));

    [Fact]
    public void Pass_IsRedeemedOnce() =>
        Pipelines.Unaudited().Passing(TestBook.Plain).Build().Guard(
            "hello",
            Pipelines.Run,
            run: pass =>
            {
                Assert.Equal(Verdict.Run, pass.Decision.Verdict);
                Assert.True(pass.TryRedeem(out string? request));
                Assert.Equal("hello", request);
                Assert.False(pass.TryRedeem(out _));
                PermitRefusedException? refused = null;
                try
                {
                    pass.Redeem();
                }
                catch (PermitRefusedException error)
                {
                    refused = error;
                }

                Assert.Contains("redeemed before", refused?.Message, StringComparison.Ordinal);
            },
            hitl: _ => Assert.Fail("no pause"),
            stop: _ => Assert.Fail("no stop"));

    [Fact]
    public async Task Many_AreJudgedEachForItself()
    {
        GatePipeline<string> pipeline = Vowels();
        List<string> decided = [];
        await foreach (Decision<string> decision in pipeline.EvaluateAllAsync(["a", "b", "c"], Pipelines.Run))
        {
            decided.Add(decision.Match(
                run: permit => permit.Redeem(), hitl: _ => "ask", stop: notice => notice.Reason.Name));
        }

        Assert.Equal(["FORBIDDEN", "b", "c"], decided);
    }

    [Fact]
    public async Task ManyThatComeInLater_AreJudgedAsTheyCome()
    {
        GatePipeline<string> pipeline = Vowels();
        List<Verdict> decided = [];
        await foreach (Decision<string> decision in pipeline.EvaluateAllAsync(Stream(), Pipelines.Run))
        {
            decided.Add(decision.Verdict);
        }

        Assert.Equal([Verdict.Run, Verdict.Stop], decided);

        static async IAsyncEnumerable<string> Stream()
        {
            yield return "x";
            await Task.Yield();
            yield return "e";
        }
    }

    [Fact]
    public async Task ManyWithCancellation_EndBeforeTheNext()
    {
        using CancellationTokenSource caller = new();
        int decided = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            IAsyncEnumerable<Decision<string>> decisions =
                Vowels().EvaluateAllAsync(["x", "y"], Pipelines.Run, caller.Token);
            await foreach (Decision<string> decision in decisions)
            {
                decided += decision.IsRun ? 1 : 0;
                await caller.CancelAsync();
            }
        });

        Assert.Equal(1, decided);
    }

    [Fact]
    public async Task MissingArguments_Throw()
    {
        GatePipeline<string> pipeline = Vowels();

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await pipeline.EvaluateAsync(null!, Pipelines.Run));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await pipeline.EvaluateAsync("x", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await pipeline.ExplainAsync("x", null!));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: null!, hitl: _ => { }, stop: _ => { }));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: _ => { }, hitl: null!, stop: _ => { }));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: _ => { }, hitl: _ => { }, stop: null!));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.EvaluateAllAsync((IAsyncEnumerable<string>)null!, Pipelines.Run));
        Assert.Throws<ArgumentNullException>(() => pipeline.EvaluateAllAsync(AsyncEnumerable.Empty<string>(), null!));
        Assert.Throws<ArgumentNullException>(() => pipeline.EvaluateAllAsync(["x"], null!));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.EvaluateAllAsync((IEnumerable<string>)null!, Pipelines.Run));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: null!, hitl: _ => 0, stop: _ => 0));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: _ => 0, hitl: null!, stop: _ => 0));
        Assert.Throws<ArgumentNullException>(
            () => pipeline.Guard("x", Pipelines.Run, run: _ => 0, hitl: _ => 0, stop: null!));
    }

    private static string Guarded(GatePipelineBuilder<string> builder) => builder.Build().Guard(
        "hello",
        Pipelines.Run,
        run: pass => $"ran {pass.Redeem()}",
        hitl: ask => $"asked {ask.Reason}",
        stop: notice => $"stopped {notice.Reason}");

    private static GatePipeline<string> Vowels() => Pipelines.Unaudited()
        .Gate(TestBook.Plain, static (text, gate) =>
            "aeiou".Contains(text, StringComparison.Ordinal) ? gate.Stop(TestBook.Forbidden) : gate.Pass())
        .Build();
}
