using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Refused;

namespace Maestro.Policy.Tests.Pipeline;

public sealed class GatePipelineBuilderTests
{
    private static readonly MemoryAuditLog Log = new();

    [Fact]
    public void NoGate_IsRefused() => AssertProblem(Pipelines.Unaudited(), "There is no gate");

    [Fact]
    public void NoAuditLog_IsRefused() =>
        AssertProblem(Pipelines.Text().Passing(TestBook.Plain), "There is no audit log");

    [Fact]
    public void TwoAuditLogs_AreRefused() =>
        AssertProblem(Pipelines.Text().Passing(TestBook.Plain).Audit(Log).Audit(Log), "There are 2 audit logs");

    [Fact]
    public void AuditLogAndUnaudited_AreRefused() =>
        AssertProblem(Pipelines.Unaudited().Passing(TestBook.Plain).Audit(Log), "choose one");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void UnauditedWithoutJustification_Throws(string justification) =>
        Assert.Throws<ArgumentException>(() => Pipelines.Text().Unaudited(justification));

    [Fact]
    public void TwoGatesOfOneName_AreRefused() =>
        AssertProblem(Pipelines.Unaudited().Passing(TestBook.Plain).Passing(TestBook.Plain), "'plain_gate'");

    [Fact]
    public void TwoGatesOfOneLayerWithNames_AreFine() =>
        Assert.NotNull(
            Pipelines.Unaudited()
                .Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Name = "a" })
                .Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Name = "b" })
                .Build());

    [Fact]
    public void LayerOfAnotherCodebook_IsRefused() =>
        AssertProblem(
            Pipelines.Unaudited().Passing(TestBook.Foreign.Layer("plain_gate")),
            "Gate 'plain_gate' has layer 'plain_gate' of codebook 'Tests 1.0', "
            + "which is not this pipeline's 'Tests 1.0' "
            + "(a codebook is known by its instance: load it once).");

    [Fact]
    public void NoLayer_IsRefused() => AssertProblem(Pipelines.Unaudited().Passing(default), "Gate '#1' has no layer");

    [Fact]
    public void SealingGateOnALayerThatMayNotSeal_IsRefused() =>
        AssertProblem(
            Pipelines.Unaudited().Gate(new Sealer(TestBook.Plain)),
            "might seal, which layer 'plain_gate' may not");

    [Fact]
    public void SealingReachAsAnOptionOnALayerThatMayNotSeal_IsRefused() =>
        AssertProblem(
            Pipelines.Unaudited()
                .Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Reach = GateReach.Seal }),
            "might seal");

    [Fact]
    public void SealingGateOnTheRelativityLayer_IsRefused() =>
        AssertProblem(Pipelines.Unaudited().Gate(new Sealer(TestBook.Book.Layer("relativity_gate"))), "might seal");

    [Fact]
    public void SealingGateOnALayerThatMaySeal_IsFine() =>
        Assert.NotNull(Pipelines.Unaudited().Gate(new Sealer(TestBook.Ethics)).Build());

    [Fact]
    public void NameThatIsNoneOrTaken_IsRefused()
    {
        foreach (string name in new[] { " ", "", "audit", "digest", "clock" })
        {
            AssertProblem(
                Pipelines.Unaudited().Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Name = name }),
                $"Gate #1 can't be called '{name}'");
        }
    }

    [Fact]
    public void GateThatCannotSayItsLayer_IsNamed() =>
        AssertProblem(
            Pipelines.Unaudited().Gate(new Mute(), new() { Name = "mute" }),
            "Gate 'mute' can't say what it is");

    [Fact]
    public void FunctionsThatWereAddedUp_AreRefused()
    {
        Func<string, GateContext, GateResult> no = static (_, gate) => gate.Stop(TestBook.Forbidden);
        Func<string, GateContext, GateResult> yes = static (_, gate) => gate.Pass();

        Func<string, GateContext, CancellationToken, ValueTask<GateResult>> later = static (_, gate, _) => gate.Pass();

        Assert.Contains(
            "one function",
            Assert.Throws<ArgumentException>(() => Pipelines.Unaudited().Gate(TestBook.Plain, no + yes)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Pipelines.Unaudited().Gate(TestBook.Plain, later + later));
        Assert.Throws<ArgumentNullException>(
            () => Pipelines.Unaudited()
                .Gate(TestBook.Plain, (Func<string, GateContext, CancellationToken, ValueTask<GateResult>>)null!));
        Assert.Throws<ArgumentNullException>(() => Pipelines.Unaudited().Digest((JsonTypeInfo<string>)null!));
    }

    [Fact]
    public void EverythingThatIsWrong_IsListed()
    {
        PipelineConfigurationException error = Assert.Throws<PipelineConfigurationException>(
            () => Pipelines.Text().Passing(default).Gate(new Sealer(TestBook.Plain)).Mode((GateMode)7).Build());

        Assert.Equal(4, error.Problems.Length);
        Assert.All(error.Problems, problem => Assert.Contains(problem, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void MissingArguments_Throw()
    {
        GatePipelineBuilder<string> builder = Pipelines.Text();

        Assert.Throws<ArgumentNullException>(() => GatePipeline.For<string>(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Gate(null!));
        Assert.Throws<ArgumentNullException>(
            () => builder.Gate(TestBook.Plain, (Func<string, GateContext, GateResult>)null!));
        Assert.Throws<ArgumentNullException>(() => builder.Audit(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Observe(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Time(null!));
        Assert.Throws<ArgumentNullException>(() => builder.Digest((Func<string, RequestDigest>)null!));
    }

    [Fact]
    public async Task LaterChangesOfTheBuilder_DoNotReachThePipeline()
    {
        GatePipelineBuilder<string> builder = Pipelines.Unaudited().Passing(TestBook.Plain);
        GatePipeline<string> pipeline = builder.Build();
        builder.Stopping(TestBook.Other);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run)).IsRun);
        Assert.True((await builder.Decide()).IsStop);
    }

    private sealed class Sealer(Layer layer) : IGate<string>
    {
        public Layer Layer => layer;

        public GateReach Reach => GateReach.Seal;

        public ValueTask<GateResult> EvaluateAsync(
            string request, GateContext gate, CancellationToken cancellationToken) =>
            gate.Seal(TestBook.Never);
    }

    private sealed class Mute : IGate<string>
    {
        public Layer Layer => throw new InvalidOperationException("no layer yet");

        public ValueTask<GateResult> EvaluateAsync(
            string request, GateContext gate, CancellationToken cancellationToken) =>
            gate.Pass();
    }
}
