using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A human's yes answers exactly one question, once.</summary>
public sealed class ApprovalTests
{
    private readonly ManualTime _time = new();
    private readonly MemoryAuditLog _log = new();

    [Fact]
    public async Task MatchingApproval_LetsItRunInTheHumansName()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Passing(TestBook.Other).Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later, Decider.Admin, "APPROVAL#7");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.True(decision.TryGetPermit(out Permit<string>? permit));
        Assert.Equal("hello", permit.Redeem());
        Assert.Equal(Decider.Admin, decision.Decider);
        Assert.Equal(TestBook.Book[SystemReason.Approved], decision.Reason);
        Assert.Equal(TestBook.Plain, decision.Layer);
        Assert.Equal("APPROVAL#7", _log.Rows[^1]["approvals"]);
        Assert.True(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_IsUsedOnce()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsRun);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsHitl);
    }

    [Fact]
    public async Task Approval_IsUsedOnceByAnyNumberOfThreads()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        for (int round = 0; round < 200; round++)
        {
            Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later);
            int runs = 0;
            Parallel.For(0, 8, _ =>
            {
                if (pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]).AsTask().GetAwaiter().GetResult().IsRun)
                {
                    Interlocked.Increment(ref runs);
                }
            });

            Assert.Equal(1, runs);
        }
    }

    [Fact]
    public async Task ApprovalOfAnotherRequest_DoesNotCount() =>
        await AssertPauseStands(ask => HumanAnswer.Yes(RequestDigest.OfText("other"), ask.Layer, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfNoRequest_DoesNotCount() =>
        await AssertPauseStands(ask => HumanAnswer.Yes(default, ask.Layer, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfAnotherLayer_DoesNotCount() =>
        await AssertPauseStands(ask => HumanAnswer.Yes(ask.Digest, TestBook.Other, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfAnotherReason_DoesNotCount() =>
        await AssertPauseStands(ask => HumanAnswer.Yes(ask.Digest, ask.Layer, TestBook.Book.Reason("OTHER"), Later));

    [Fact]
    public async Task ApprovalOfAnotherCodebook_DoesNotCount() =>
        await AssertPauseStands(
            ask => HumanAnswer.Yes(
                ask.Digest, TestBook.Foreign.Layer("plain_gate"), TestBook.Foreign.Reason("RISKY"), Later));

    [Fact]
    public async Task ApprovalAfterItsTime_DoesNotCount() =>
        await AssertPauseStands(ask => HumanAnswer.Yes(ask, _time.GetUtcNow().AddTicks(-1)));

    [Fact]
    public async Task ApprovalAtItsLastMoment_Counts()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), _time.GetUtcNow());

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsRun);
    }

    [Fact]
    public async Task ApprovalThatExpiresWhileALaterGateThinks_DoesNotCount()
    {
        bool slow = false;
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Gate(TestBook.Other, (_, gate) =>
            {
                _time.Advance(TimeSpan.FromHours(slow ? 8 : 0));
                return gate.Pass();
            })
            .Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later);
        slow = true;

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.True(decision.IsHitl);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task ApprovalOfADecisionThatCouldNotBeRecorded_IsUsedUpAndNamedWhereThatIsRecorded()
    {
        FlakyLog log = new();
        GatePipeline<string> pipeline = Pipelines.Text().Time(_time).Audit(log).Pausing(TestBook.Plain).Build();
        Approval yes = HumanAnswer.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, Later, id: "A#1");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        AuditRow row = Assert.Single(log.Inner.Rows);
        Assert.True(decision.IsStop);
        Assert.True(yes.IsConsumed);
        Assert.Equal(("AUDIT_UNAVAILABLE", "A#1"), (row.Decision.Reason.Name, row["approvals"]));
    }

    [Fact]
    public async Task JsonDigestOfADerivedRequest_StopsSinceItWouldLeaveOutWhatIsNew()
    {
        JsonTypeInfo<Order> known = (JsonTypeInfo<Order>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Order));
        GatePipeline<Order> pipeline = GatePipeline.For<Order>(TestBook.Book)
            .Audit(_log)
            .Digest(known)
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build();

        Assert.True((await pipeline.EvaluateAsync(new Order("1"), Pipelines.Run)).IsHitl);
        Assert.Equal("DIGEST_FAULTED", (await pipeline.EvaluateAsync(new Wipe("1", "/dev/sda"), Pipelines.Run)).Reason.Name);
    }

    [Fact]
    public async Task Question_BindsTheDigestOnRecord()
    {
        Mutable request = new() { Amount = 5 };
        Decision<Mutable> decision = await GatePipeline.For<Mutable>(TestBook.Book)
            .Audit(_log)
            .Digest(static changing => RequestDigest.OfText(changing.Amount.ToString(CultureInfo.InvariantCulture)))
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build()
            .EvaluateAsync(request, Pipelines.Run);
        request.Amount = 50_000;

        Assert.Equal(_log.Rows[^1]["request_digest"], decision.Match(_ => "", ask => ask.Digest.ToString(), _ => ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public void IdThatIsNoWord_IsRefused(string id) =>
        Assert.Throws<ArgumentException>(
            () => HumanAnswer.Yes(RequestDigest.OfText("x"), TestBook.Plain, TestBook.Risky, Later, id: id));

    [Fact]
    public async Task Approval_LiftsNoStop()
    {
        GatePipeline<string> pipeline = Text().Stopping(TestBook.Plain).Build();
        Approval yes = HumanAnswer.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Forbidden, Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsStop);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_LiftsNoSeal()
    {
        GatePipeline<string> pipeline = Text().Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never)).Build();
        Approval yes = HumanAnswer.Yes(RequestDigest.OfText("hello"), TestBook.Ethics, TestBook.Never, Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsSealed);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_SkipsNoOtherGate()
    {
        bool stop = false;
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Gate(TestBook.Other, (_, gate) => stop ? gate.Stop(TestBook.Forbidden) : gate.Pass())
            .Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later);
        stop = true;

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsStop);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task TwoPauses_NeedTwoApprovals()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Pausing(TestBook.Other).Build();
        Approval first = HumanAnswer.Yes(await Ask(pipeline), Later, id: "A");
        Decision<string> still = await pipeline.EvaluateAsync("hello", Pipelines.Run, [first]);
        Approval second = HumanAnswer.Yes(Question(still), Later, Decider.Admin, "B");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [second, first]);

        Assert.Equal(TestBook.Other, still.Layer);
        Assert.True(decision.IsRun);
        Assert.Equal(Decider.Admin, decision.Decider);
        Assert.Equal("A B", _log.Rows[^1]["approvals"]);
    }

    [Fact]
    public async Task TwoGatesWithTheSameQuestion_NeedTwoApprovals()
    {
        GatePipeline<string> pipeline = Text()
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "a" })
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "b" })
            .Build();
        Approval yes = HumanAnswer.Yes(await Ask(pipeline), Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes, yes])).IsHitl);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes, HumanAnswer.Yes(await Ask(pipeline), Later)])).IsRun);
    }

    [Fact]
    public async Task ApprovalTakenByAnotherInBetween_LeavesTheOthersUnused()
    {
        Approval? stolen = null;
        GatePipeline<string> thief = Text().Pausing(TestBook.Other).Build();
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Pausing(TestBook.Other)
            .Gate(TestBook.Ethics, async (_, gate, token) =>
            {
                if (stolen is not null)
                {
                    Assert.True((await thief.EvaluateAsync("hello", Pipelines.Run, [stolen], token)).IsRun);
                }

                return gate.Pass();
            })
            .Build();
        Approval first = HumanAnswer.Yes(await Ask(pipeline), Later);
        stolen = HumanAnswer.Yes(first.Digest, TestBook.Other, TestBook.Risky, Later);

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [first, stolen]);

        Approval another = HumanAnswer.Yes(first.Digest, TestBook.Other, TestBook.Risky, Later);
        stolen = null;

        Assert.True(decision.IsHitl);
        Assert.Equal(TestBook.Other, decision.Layer);
        Assert.False(first.IsConsumed);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [first, another])).IsRun);
    }

    [Fact]
    public async Task PipelineWithoutDigest_AcceptsNoApproval()
    {
        GatePipeline<int> pipeline = GatePipeline.For<int>(TestBook.Book)
            .Unaudited("a test")
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build();
        HitlRequest<int>? ask = null;
        (await pipeline.EvaluateAsync(7, Pipelines.Run)).Switch(_ => { }, question => ask = question, _ => { });

        Assert.NotNull(ask);
        Assert.True(ask.Digest.IsEmpty);
        Assert.True((await pipeline.EvaluateAsync(7, Pipelines.Run, [HumanAnswer.Yes(ask, DateTimeOffset.MaxValue)])).IsHitl);
    }

    [Fact]
    public async Task DigestThatFails_StopsInsteadOfAsking()
    {
        Approval yes = HumanAnswer.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, Later);
        Decision<string> decision = await Pipelines.Unaudited()
            .Digest(_ => throw new InvalidOperationException())
            .Pausing(TestBook.Plain)
            .Build()
            .EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.Equal(TestBook.Book[SystemReason.DigestFaulted], decision.Reason);
    }

    [Fact]
    public async Task NoApprovalWhereOneShouldBe_IsMisuse()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();

        await Assert.ThrowsAsync<ArgumentException>(async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, [null!]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await pipeline.ExplainAsync("hello", Pipelines.Run, [null!]));
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, default(ImmutableArray<Approval>))).IsHitl);
    }

    [Fact]
    public void OnlyAHuman_Approves() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => HumanAnswer.Yes(RequestDigest.OfText("x"), TestBook.Plain, TestBook.Risky, Later, Decider.System));

    [Fact]
    public async Task DigestIsComputed_OnlyWhereItIsNeeded()
    {
        int computed = 0;
        GatePipelineBuilder<string> builder = Pipelines.Unaudited().Digest(text =>
        {
            computed++;
            return RequestDigest.OfText(text);
        });
        GatePipeline<string> pipeline = builder
            .Gate(TestBook.Plain, (text, gate) => text switch
            {
                "run" => gate.Pass(),
                "stop" => gate.Stop(TestBook.Forbidden),
                _ => gate.Pause(TestBook.Risky),
            })
            .Build();

        Assert.True((await pipeline.EvaluateAsync("run", Pipelines.Run)).IsRun);
        Assert.True((await pipeline.EvaluateAsync("stop", Pipelines.Run)).IsStop);
        Assert.Equal(0, computed);
        Assert.Equal(RequestDigest.OfText("pause"), Question(await pipeline.EvaluateAsync("pause", Pipelines.Run)).Digest);
        Assert.Equal(1, computed);
    }

    [Fact]
    public async Task Question_SaysWhatItIsAbout()
    {
        HitlRequest<string> ask = await Ask(Text().Pausing(TestBook.Plain).Build());

        Assert.Equal("hello", ask.Request);
        Assert.Equal("bob", ask.Requester);
        Assert.Equal("RUN#1", ask.RunId);
        Assert.Equal(TestBook.Plain, ask.Layer);
        Assert.Equal(TestBook.Risky, ask.Reason);
        Assert.Same(TestBook.Book, ask.Codebook);
        Assert.Equal(RequestDigest.OfText("hello"), ask.Digest);
        Assert.True(ask.Decision.IsOverridable);
    }

    private DateTimeOffset Later => _time.GetUtcNow().AddMinutes(5);

    private GatePipelineBuilder<string> Text() => Pipelines.Text().Time(_time).Audit(_log);

    private async Task AssertPauseStands(Func<HitlRequest<string>, Approval> answer)
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        ImmutableArray<Approval> approvals = [answer(await Ask(pipeline))];

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, approvals);

        Assert.True(decision.IsHitl);
        Assert.Equal(TestBook.Risky, decision.Reason);
        Assert.False(approvals[0].IsConsumed);
    }

    private static async Task<HitlRequest<string>> Ask(GatePipeline<string> pipeline) =>
        Question(await pipeline.EvaluateAsync("hello", Pipelines.Run));

    private static HitlRequest<string> Question(Decision<string> decision) =>
        decision.Match(_ => throw new InvalidOperationException(), ask => ask, _ => throw new InvalidOperationException());

    private record Order(string Id);

    private sealed record Wipe(string Id, string Disk) : Order(Id);

    private sealed class Mutable
    {
        public int Amount { get; set; }
    }
}
