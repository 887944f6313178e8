using Maestro.Policy.Gates.Trust;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustGateTests
{
    private static readonly TrustGateOptions Options = TrustBook.Options;
    private static readonly RunContext Run = new("run-1");

    public static TheoryData<TrustGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { CooldownReason = default }, "CooldownReason is not set." },
        { Options with { NoGrantReason = default }, "NoGrantReason is not set." },
        { Options with { LowTrustReason = TrustBook.Book.Reason("STOP") }, "LowTrustReason is 'STOP', which" },
        { Options with { Model = null! }, "Model is null." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(TrustGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Gate(options, new TrustLedger(default, [])));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrustWithAGrant_PassesAndSaysWhy()
    {
        GateResult result = await Judge(TrustBook.High, Grant);

        Assert.Equal(GateOutcome.Pass, result.Outcome);
        Assert.Equal("trust_score=0.98 need=0.98 approval_streak=2 grant_id=G", result.Detail);
    }

    [Fact]
    public async Task TrustWithoutAGrant_Pauses()
    {
        GateResult result = await Judge(TrustBook.High);

        Assert.Equal(GateOutcome.Pause, result.Outcome);
        Assert.Equal("NO_VALID_GRANT", result.Reason.Name);
        Assert.Equal("trust_score=0.98", result.Detail);
    }

    [Fact]
    public async Task LittleTrust_Pauses()
    {
        GateResult result = await Judge(default, Grant);

        Assert.Equal("TRUST_SCORE_LOW", result.Reason.Name);
        Assert.Equal("trust_score=0.0 need=0.98 approval_streak=0 grant_id=G", result.Detail);
    }

    [Fact]
    public async Task Cooldown_Pauses()
    {
        GateResult result = await Judge(TrustBook.High with { CooldownUntil = TrustStamp.Never }, Grant);

        Assert.Equal("TRUST_COOLDOWN_ACTIVE", result.Reason.Name);
        Assert.Equal("trust_score=0.98 cooldown_until=9999-12-31T23:59:59+00:00", result.Detail);
    }

    [Fact]
    public async Task UnreadableTrust_PausesLikeACooldown()
    {
        GateResult result = await Gate(Options, new Unreadable()).EvaluateAsync("", Context(), default);

        Assert.Equal(GateOutcome.Pause, result.Outcome);
        Assert.Equal("TRUST_COOLDOWN_ACTIVE", result.Reason.Name);
    }

    [Fact]
    public async Task Pipeline_AsksAHumanUntilTrustIsThere()
    {
        TrustLedger ledger = new(new() { Score = 0.96, ApprovalStreak = 1 }, [Grant], time: new ManualTime());
        GatePipeline<string> pipeline = GatePipeline.For<string>(TrustBook.Book)
            .AddTrustGate(Options, ledger, static _ => TrustBook.Place)
            .Time(new ManualTime())
            .Unaudited("A test looks at decisions only.")
            .Build();

        Assert.True((await pipeline.EvaluateAsync("a", Run)).IsHitl);
        ledger.BeginRun().Apply(TrustOutcome.FinalizeApprove);
        Assert.True((await pipeline.EvaluateAsync("a", Run)).IsRun);
        ledger.BeginRun().Apply(TrustOutcome.AuthExpired);
        Assert.True((await pipeline.EvaluateAsync("a", Run)).IsHitl);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;
        TrustLedger ledger = new(default, []);

        Assert.Throws<ArgumentNullException>(() => none.AddTrustGate(Options, ledger, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new TrustGate<string>(Options, null!, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new TrustGate<string>(Options, ledger, null!));
    }

    private static TrustGrant Grant => new("G", "refund", "eu", TrustStamp.Never);

    private static GateContext Context() => new(Options.Layer, Run, new ManualTime());

    private static TrustGate<string> Gate(TrustGateOptions options, ITrustSource source) =>
        new(options, source, static _ => TrustBook.Place);

    private static ValueTask<GateResult> Judge(TrustState state, params TrustGrant[] grants) =>
        Gate(Options, new TrustLedger(state, grants)).EvaluateAsync("", Context(), default);

    private sealed class Unreadable : ITrustSource
    {
        public async ValueTask<TrustSnapshot?> ReadAsync(RunContext run, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return null;
        }
    }
}
