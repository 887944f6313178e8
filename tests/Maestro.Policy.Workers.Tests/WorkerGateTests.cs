using Maestro.Policy.TestKit;
using Maestro.Policy.Workers.Events;
using Maestro.Policy.Workers.Limits;
using Maestro.Policy.Workers.Recovery;
using Maestro.Policy.Workers.Tiers;
using Maestro.Policy.Workers.Tokens;

namespace Maestro.Policy.Workers.Tests;

/// <summary>What the findings about workers become as decisions.</summary>
public sealed class WorkerGateTests
{
    private static readonly ReasonCode Risky = TestBook.Book.Reason("RISKY");
    private static readonly ReasonCode Forbidden = TestBook.Book.Reason("FORBIDDEN");
    private static readonly ReasonCode Other = TestBook.Book.Reason("OTHER");
    private static readonly ReasonCode Never = TestBook.Book.Reason("NEVER");

    [Theory]
    [InlineData(LimitAction.None, LimitReason.None, Verdict.Run, null)]
    [InlineData(LimitAction.Warn, LimitReason.LimitCpu, Verdict.Run, null)]
    [InlineData(LimitAction.Pause, LimitReason.LimitCpu, Verdict.Hitl, "RISKY")]
    [InlineData(LimitAction.Pause, LimitReason.LimitUnknown, Verdict.Hitl, "OTHER")]
    [InlineData(LimitAction.Unspecified, LimitReason.None, Verdict.Hitl, "OTHER")]
    [InlineData(LimitAction.Terminate, LimitReason.LimitMemory, Verdict.Stop, "FORBIDDEN")]
    [InlineData(LimitAction.Terminate, LimitReason.LimitRuntime, Verdict.Stop, "NEVER")]
    public void Limits_BecomeDecisions(LimitAction action, LimitReason limit, Verdict verdict, string? reason) =>
        AssertDecision(
            verdict,
            reason,
            Builder().AddLimitGate(
                new()
                {
                    Layer = TestBook.Plain,
                    CpuReason = Risky,
                    UnknownReason = Other,
                    MemoryReason = Forbidden,
                    RuntimeReason = Never,
                },
                _ => new LimitStep(default, action, limit)));

    [Theory]
    [InlineData(TokenStatus.Ok, Verdict.Run, null)]
    [InlineData(TokenStatus.Near, Verdict.Run, null)]
    [InlineData(TokenStatus.Over, Verdict.Hitl, "RISKY")]
    [InlineData(TokenStatus.Unknown, Verdict.Hitl, "OTHER")]
    [InlineData((TokenStatus)99, Verdict.Hitl, "OTHER")]
    public void Tokens_BecomeDecisions(TokenStatus status, Verdict verdict, string? reason) =>
        AssertDecision(
            verdict,
            reason,
            Builder().AddTokenGate(
                new() { Layer = TestBook.Plain, OverReason = Risky, UnknownReason = Other }, _ => status));

    [Theory]
    [InlineData(1, Verdict.Run, null)]
    [InlineData(2, Verdict.Run, null)]
    [InlineData(3, Verdict.Run, null)]
    [InlineData(4, Verdict.Run, null)]
    [InlineData(5, Verdict.Hitl, "RISKY")]
    public void Tiers_BecomeDecisions(int number, Verdict verdict, string? reason) =>
        AssertDecision(
            verdict,
            reason,
            Builder().AddTierGate(
                new() { Layer = TestBook.Plain, FallbackReason = Risky }, _ => TierTable.Reference.Plans[number - 1]));

    [Theory]
    [InlineData(0, 0, Verdict.Run, null)]
    [InlineData(2, 9, Verdict.Run, null)]
    [InlineData(3, 3, Verdict.Hitl, "RISKY")]
    [InlineData(1, 10, Verdict.Hitl, "RISKY")]
    public void Violations_BecomeDecisions(int inARow, int total, Verdict verdict, string? reason) =>
        AssertDecision(
            verdict,
            reason,
            Builder().AddProtocolGate(
                new() { Layer = TestBook.Plain, ViolationsReason = Risky }, _ => new ViolationCount(inARow, total)));

    [Theory]
    [InlineData("gemini", "all is well", 0, Verdict.Run, null)]
    [InlineData("codex", "not a git repository", 0, Verdict.Run, null)]
    [InlineData("codex", "not a git repository", 2, Verdict.Hitl, "RISKY")]
    [InlineData("gemini", "path must be within one of the workspace directories", 0, Verdict.Hitl, "OTHER")]
    [InlineData("gemini", "permission denied", 0, Verdict.Hitl, "FORBIDDEN")]
    [InlineData("gemini", "not a git repository", 0, Verdict.Hitl, "NEVER")]
    public void Errors_BecomeDecisions(string agent, string text, int relaunches, Verdict verdict, string? reason) =>
        AssertDecision(
            verdict,
            reason,
            Builder().AddRecoveryGate(
                new()
                {
                    Layer = TestBook.Plain,
                    ExhaustedReason = Risky,
                    NoCorrectionReason = Other,
                    DeniedReason = Forbidden,
                    UnrecognisedReason = Never,
                },
                _ => RecoveryPolicy.Default.Decide(new()
                {
                    Agent = agent,
                    Text = text,
                    Relaunches = RelaunchCounts.Of([new("CODEX_SKIP_GIT_CHECK", relaunches)]),
                })));

    [Fact]
    public void OptionsWithoutWords_AreRefused()
    {
        GatePipelineBuilder<string> builder = Builder();

        Assert.Throws<ArgumentException>(() => builder.AddTokenGate(
            new() { Layer = TestBook.Plain, OverReason = default, UnknownReason = Other }, _ => TokenStatus.Ok));
        Assert.Throws<ArgumentException>(() => builder.AddTierGate(
            new() { Layer = default, FallbackReason = Risky }, _ => TierTable.Reference.Plans[0]));
        Assert.Throws<ArgumentException>(() => builder.AddProtocolGate(
            new() { Layer = TestBook.Plain, ViolationsReason = Risky, Limits = null! }, _ => default));
    }

    private static GatePipelineBuilder<string> Builder() =>
        GatePipeline.For<string>(TestBook.Book).Unaudited("the mapping is looked at, not the log");

    private static void AssertDecision(Verdict verdict, string? reason, GatePipelineBuilder<string> builder)
    {
        DecisionRecord record = builder.Build().EvaluateAsync("go on", new RunContext("RUN#1"))
            .AsTask().GetAwaiter().GetResult().ToRecord();

        Assert.Equal(verdict, record.Verdict);
        Assert.True(reason is null || record.Reason.Name == reason, $"{record}");
        Assert.False(record.IsSealed);
    }
}
