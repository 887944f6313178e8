using Maestro.Policy.Gates.Loops;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Loops;

public sealed class LoopGateTests
{
    private static readonly LoopGateOptions Options = LoopBook.GateOptions;
    private static readonly RunContext Run = new("run-1");

    public static TheoryData<LoopGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { StoppedReason = default }, "StoppedReason is not set." },
        { Options with { EndReason = LoopBook.Book.Reason("STOP_ONLY") }, "EndReason is 'STOP_ONLY', which" },
        { Options with { NoSessionReason = TestBook.Risky }, "NoSessionReason is 'RISKY', which is of another" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(LoopGateOptions options, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => Gate(options, new MemoryLoopStore())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, GateOutcome.Pass, null)]
    [InlineData(3, GateOutcome.Pass, null)]
    [InlineData(4, GateOutcome.Stop, "ACC_STOPPED_IS_TERMINAL")]
    public async Task Session_IsJudgedByItsPauses(int pauses, GateOutcome outcome, string? reason)
    {
        GateResult result = await Judge(Options, LoopBook.Policy, pauses);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(reason ?? "UNSPECIFIED", result.Reason.Name);
    }

    [Fact]
    public async Task RecommendedEnd_Pauses()
    {
        LoopPolicy patient = new(LoopBook.Policy.Options with { StopsAtEnd = false });
        GateResult result = await Judge(Options, patient, pauses: 5);

        Assert.Equal(
            (GateOutcome.Pause, "ACC_LOOP_BUDGET_EXCEEDED", "rounds=5"),
            (result.Outcome, result.Reason.Name, result.Detail));
    }

    [Fact]
    public async Task Stop_IsSealedWhereTheLayerMaySeal()
    {
        LoopGateOptions options = Options with { Layer = LoopBook.Book.Layer("sealing_gate") };

        Assert.Equal(GateOutcome.Seal, (await Judge(options, LoopBook.Policy, pauses: 4)).Outcome);
        Assert.Equal(GateReach.Seal, Gate(options, new MemoryLoopStore()).Reach);
        Assert.Equal(GateReach.Stop, Gate(Options, new MemoryLoopStore()).Reach);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("half a character")]
    [InlineData("too long")]
    public async Task RunWithoutASession_Pauses(string? session)
    {
        string? id = session == "too long" ? new('x', 257) : session == "half a character" ? "S\ud800" : session;
        GateResult result = await new LoopGate<string>(Options, new MemoryLoopStore(), _ => id)
            .EvaluateAsync("", new(Options.Layer, Run), default);

        Assert.Equal((GateOutcome.Pause, "SPEC_MISSING_KEYS"), (result.Outcome, result.Reason.Name));
    }

    [Fact]
    public async Task Pipeline_StopsWhatGoesRoundInCircles()
    {
        MemoryLoopStore store = new();
        LoopSessions sessions = new(LoopBook.Policy, store);
        ReasonCode blocked = LoopBook.Book.Reason("SOME_BLOCK");
        GatePipeline<string> pipeline = GatePipeline.For<string>(LoopBook.Book)
            .AddLoopGate(Options, store, static run => run.Requester)
            .Gate(LoopBook.Book.Layer("acc_gate"), (_, gate) => gate.Pause(blocked))
            .Unaudited("A test looks at decisions only.")
            .Build();

        List<Verdict> verdicts = [];
        foreach (int i in Enumerable.Range(0, 6))
        {
            Decision<string> decision = await pipeline.EvaluateAsync("again", new($"R{i}", "S1"));
            verdicts.Add(decision.Verdict);
            if (decision.IsHitl)
            {
                await sessions.TakeAsync(LoopEvent.Pause($"R{i}", new("S1", decision.Reason.Name)));
            }
        }

        Assert.Equal(Enumerable.Repeat(Verdict.Hitl, 4).Concat(Enumerable.Repeat(Verdict.Stop, 2)), verdicts);
        Assert.True((await pipeline.EvaluateAsync("again", new("R9", "S2"))).IsHitl);
    }

    [Fact]
    public async Task StoreThatThrows_StopsThePipeline()
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(LoopBook.Book)
            .AddLoopGate(Options, new Broken(), static run => run.Id)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> decision = await pipeline.EvaluateAsync("", Run);
        Assert.True(decision.IsStop);
        Assert.Equal("GATE_FAULTED", decision.Reason.Name);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;
        MemoryLoopStore store = new();

        Assert.Throws<ArgumentNullException>(() => none.AddLoopGate(Options, store, static run => run.Id));
        Assert.Throws<ArgumentNullException>(() => new LoopGate<string>(Options, null!, static run => run.Id));
        Assert.Throws<ArgumentNullException>(() => new LoopGate<string>(Options, store, null!));
    }

    private static LoopGate<string> Gate(LoopGateOptions options, ILoopStore store) =>
        new(options, store, static _ => "S1");

    private static async Task<GateResult> Judge(LoopGateOptions options, LoopPolicy policy, int pauses)
    {
        MemoryLoopStore store = new();
        LoopSessions sessions = new(policy, store);
        foreach (LoopEvent pause in LoopBook.Pauses(pauses))
        {
            await sessions.TakeAsync(pause);
        }

        return await Gate(options, store).EvaluateAsync("", new(options.Layer, Run), default);
    }

    private sealed class Broken : ILoopStore
    {
        public async ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken)
        {
            await Task.Yield();
            throw new IOException("gone");
        }

        public ValueTask<bool> PutAsync(LoopState state, long expectedVersion, CancellationToken cancellationToken) =>
            throw new IOException("gone");
    }
}
