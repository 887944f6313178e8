using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Decisions;

public sealed class RunContextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    public void IdThatIsNone_Throws(string id)
    {
        Assert.ThrowsAny<ArgumentException>(() => new RunContext(id));
        Assert.ThrowsAny<ArgumentException>(() => new RunContext("RUN#1", id));
    }

    [Fact]
    public void IdWithALoneSurrogate_Throws()
    {
        foreach (string id in new[] { "\ud800", "a\udc00", "\udc00\ud800", "\ud800x" })
        {
            Assert.Contains(
                "lone surrogates",
                Assert.Throws<ArgumentException>(() => new RunContext(id)).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void IdThatIsTooLong_Throws()
    {
        Assert.Contains(
            "not 257",
            Assert.Throws<ArgumentException>(() => new RunContext(new string('x', 257))).Message,
            StringComparison.Ordinal);
        Assert.Equal(256, new RunContext(new string('x', 256)).Id.Length);
    }

    [Fact]
    public void IdInAnyScript_IsFine() =>
        Assert.Equal("実行\ud83d\ude00#1", new RunContext("実行\ud83d\ude00#1").ToString());

    [Fact]
    public void Facts_AreFoundByTheirExactKind()
    {
        RunContext run = new RunContext("RUN#1").WithFact(new Trust(7)).WithFact("text");

        Assert.True(run.TryGetFact(out Trust? trust));
        Assert.Equal(7, trust.Level);
        Assert.True(run.TryGetFact(out string? text));
        Assert.Equal("text", text);
        Assert.False(run.TryGetFact<object>(out _));
        Assert.False(run.TryGetFact<int>(out _));
    }

    [Fact]
    public void NoFact_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new RunContext("RUN#1").WithFact<string>(null!));

    [Fact]
    public void LaterFactOfAKind_TakesThePlaceOfTheEarlier()
    {
        RunContext first = new RunContext("RUN#1").WithFact(new Trust(7));
        RunContext second = first.WithFact(new Trust(8));

        Assert.True(first.TryGetFact(out Trust? before));
        Assert.True(second.TryGetFact(out Trust? after));
        Assert.Equal((7, 8), (before.Level, after.Level));
    }

    // A rule about trust looks among the facts of the host; what a request says of itself is somewhere else.
    [Fact]
    public async Task RequestThatClaimsTrust_DoesNotSatisfyARuleAboutTrust()
    {
        GatePipeline<Trust> pipeline = GatePipeline.For<Trust>(TestBook.Book)
            .Unaudited("a test")
            .Gate(TestBook.Plain, static (_, gate) =>
                gate.Run.TryGetFact(out Trust? trust) && trust.Level > 5 ? gate.Pass() : gate.Stop(TestBook.Forbidden))
            .Build();
        Trust claim = new(100);

        Assert.True((await pipeline.EvaluateAsync(claim, Pipelines.Run)).IsStop);
        Assert.True((await pipeline.EvaluateAsync(claim, Pipelines.Run.WithFact(new Trust(1)))).IsStop);
        Assert.True((await pipeline.EvaluateAsync(claim, Pipelines.Run.WithFact(new Trust(9)))).IsRun);
    }

    private sealed record Trust(int Level);
}
