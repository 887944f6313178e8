using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A question says what it is about, and its digest binds the answer to that.</summary>
public sealed class QuestionTests : ApprovalSetting
{
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

    [Fact]
    public async Task Question_BindsTheDigestOnRecord()
    {
        Mutable request = new() { Amount = 5 };
        Decision<Mutable> decision = await GatePipeline.For<Mutable>(TestBook.Book)
            .Audit(Log)
            .Digest(static changing => RequestDigest.OfText(changing.Amount.ToString(CultureInfo.InvariantCulture)))
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build()
            .EvaluateAsync(request, Pipelines.Run);
        request.Amount = 50_000;

        Assert.Equal(Log.Rows[^1]["request_digest"], decision.Match(_ => "", ask => ask.Digest.ToString(), _ => ""));
    }

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
        HitlRequest<string> ask = Question(await pipeline.EvaluateAsync("pause", Pipelines.Run));
        Assert.Equal(RequestDigest.OfText("pause"), ask.Digest);
        Assert.Equal(1, computed);
    }

    [Fact]
    public async Task JsonDigestOfADerivedRequest_StopsSinceItWouldLeaveOutWhatIsNew()
    {
        JsonTypeInfo<Order> known = (JsonTypeInfo<Order>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Order));
        GatePipeline<Order> pipeline = GatePipeline.For<Order>(TestBook.Book)
            .Audit(Log)
            .Digest(known)
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky))
            .Build();

        Assert.True((await pipeline.EvaluateAsync(new Order("1"), Pipelines.Run)).IsHitl);
        Decision<Order> derived = await pipeline.EvaluateAsync(new Wipe("1", "/dev/sda"), Pipelines.Run);
        Assert.Equal("DIGEST_FAULTED", derived.Reason.Name);
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
        Approval yes = HumanYes.Yes(ask, DateTimeOffset.MaxValue);
        Assert.True((await pipeline.EvaluateAsync(7, Pipelines.Run, [yes])).IsHitl);
    }

    [Fact]
    public async Task DigestThatFails_StopsInsteadOfAsking()
    {
        Approval yes = HumanYes.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, Later);
        Decision<string> decision = await Pipelines.Unaudited()
            .Digest(_ => throw new InvalidOperationException())
            .Pausing(TestBook.Plain)
            .Build()
            .EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.Equal(TestBook.Book[SystemReason.DigestFaulted], decision.Reason);
    }

    private record Order(string Id);

    private sealed record Wipe(string Id, string Disk) : Order(Id);

    private sealed class Mutable
    {
        public int Amount { get; set; }
    }
}
