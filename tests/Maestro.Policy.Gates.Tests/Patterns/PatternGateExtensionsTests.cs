using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class PatternGateExtensionsTests
{
    private static readonly PatternGateOptions Options =
        new() { Layer = WordBook.Layer, StopReason = WordBook.Stop, HitlReason = WordBook.Hitl };

    private static readonly RunContext Run = new("run-1");

    [Fact]
    public async Task RequestWithASelector_IsJudgedByItsText()
    {
        GatePipeline<Message> pipeline = GatePipeline.For<Message>(WordBook.Book)
            .AddPatternGate(Options, message => message.Subject + "\n" + message.Body)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Assert.True((await pipeline.EvaluateAsync(new("Hello", "World"), Run)).IsRun);
        Assert.True((await pipeline.EvaluateAsync(new("Hello", "my phone"), Run)).IsHitl);
        Assert.True((await pipeline.EvaluateAsync(new("SSN", "my phone"), Run)).IsStop);
    }

    [Fact]
    public async Task NullText_IsAStop()
    {
        GatePipeline<Message> pipeline = GatePipeline.For<Message>(WordBook.Book)
            .AddPatternGate(Options, message => message.Subject)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<Message> decision = await pipeline.EvaluateAsync(new(null!, ""), Run);

        Assert.True(decision.IsStop);
        Assert.Equal(WordBook.Book[SystemReason.GateFaulted], decision.Reason);
    }

    [Fact]
    public async Task GateOptions_ReachThePipeline()
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(WordBook.Book)
            .AddPatternGate(Options)
            .AddPatternGate(Options with { StopCues = ["hello"] }, new() { Name = "greetings" })
            .Unaudited("A test looks at decisions only.")
            .Build();

        Assert.True((await pipeline.EvaluateAsync("hello", Run)).IsStop);
        Assert.True((await pipeline.EvaluateAsync("goodbye", Run)).IsRun);
    }

    [Fact]
    public void NullBuilder_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => none.AddPatternGate(Options));
    }

    private sealed record Message(string Subject, string Body);
}
