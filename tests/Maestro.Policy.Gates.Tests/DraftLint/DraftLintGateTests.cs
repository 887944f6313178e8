using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

public sealed class DraftLintGateTests
{
    private static readonly DraftLintGateOptions Options = DraftBook.Options;

    public static TheoryData<DraftLintGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { LegalClaimReason = default }, "LegalClaimReason is not set." },
        { Options with { DiscriminationReason = default }, "DiscriminationReason is not set." },
        { Options with { OutOfScopeReason = default }, "OutOfScopeReason is not set." },
        {
            Options with { LegalClaimReason = DraftBook.Book.Reason("ONLY_PAUSES") },
            "LegalClaimReason is 'ONLY_PAUSES'"
        },
        {
            Options with { ScopeVerdict = Verdict.Hitl, OutOfScopeReason = DraftBook.Book.Reason("ONLY_STOPS") },
            "OutOfScopeReason is 'ONLY_STOPS'"
        },
        { Options with { ClaimVerdict = Verdict.Run }, "ClaimVerdict is Run, which is no objection." },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { Reading = (DraftLintReading)9 }, "Reading is 9" },
        { Options with { MaxLength = 0 }, "MaxLength is 0." },
        { Options with { Rules = DraftLintRules.Default with { Negations = [""] } }, "Negations[0]" },
    };

    [Theory]
    [InlineData("it is legally binding", "SAFETY_LEGAL_BINDING_CLAIM", "pattern=LEGAL_BINDING#001 at 6..21")]
    [InlineData("racist", "SAFETY_DISCRIMINATION_TERM", "pattern=DISCRIMINATION#001 at 0..6")]
    [InlineData("a draft, ADMIN approval", "DRAFT_OUT_OF_SCOPE",
        "missing=no operational effect; AI is used for drafting only")]
    public async Task FaultyDraft_IsStopped(string draft, string reason, string detail)
    {
        GateResult result = await Judge(Options, draft);

        Assert.Equal(GateOutcome.Stop, result.Outcome);
        Assert.Equal(DraftBook.Book.Reason(reason), result.Reason);
        Assert.Equal(detail, result.Detail);
    }

    [Fact]
    public async Task GoodDraft_Passes() =>
        Assert.Equal(GateOutcome.Pass, (await Judge(Options, DraftVectors.Required)).Outcome);

    [Fact]
    public async Task Verdicts_AreTheHostsChoice()
    {
        Assert.Equal(
            GateOutcome.Pause, (await Judge(Options with { ClaimVerdict = Verdict.Hitl }, "racist")).Outcome);
        Assert.Equal(GateOutcome.Pause, (await Judge(Options with { ScopeVerdict = Verdict.Hitl }, "")).Outcome);
        Assert.Equal(GateOutcome.Stop, (await Judge(Options with { ScopeVerdict = Verdict.Hitl }, "racist")).Outcome);
    }

    [Theory]
    [InlineData("it is legally binding")]
    [InlineData("racist")]
    [InlineData("")]
    public async Task LayerThatMaySeal_Seals(string draft)
    {
        DraftLintGateOptions options = Options with { Layer = DraftBook.Book.Layer("ethics_gate") };

        Assert.Equal(GateOutcome.Seal, (await Judge(options, draft)).Outcome);
        Assert.Equal(GateReach.Seal, new DraftLintGate<string>(options, text => text).Reach);
        Assert.Equal(
            GateReach.Pause,
            new DraftLintGate<string>(DraftBook.Reference with { Layer = options.Layer }, text => text).Reach);
    }

    [Fact]
    public async Task DraftOverTheLimit_IsRefusedUnread()
    {
        GateResult result = await Judge(Options with { MaxLength = 5 }, "racist");

        Assert.Equal(Options.OutOfScopeReason, result.Reason);
        Assert.Equal("length=6, at most 5 are read", result.Detail);
    }

    [Fact]
    public async Task NullDraft_IsAStop()
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(DraftBook.Book)
            .AddDraftLintGate(Options, _ => null!)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> decision = await pipeline.EvaluateAsync("", new RunContext("run-1"));

        Assert.True(decision.IsStop);
        Assert.Equal(DraftBook.Book[SystemReason.GateFaulted], decision.Reason);
    }

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(DraftLintGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new DraftLintGate<string>(options, text => text));

        Assert.Equal("options", thrown.ParamName);
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reach_IsWhatTheVerdictsSay()
    {
        Assert.Equal(GateReach.Stop, new DraftLintGate<string>(Options, text => text).Reach);
        Assert.Equal(GateReach.Pause, new DraftLintGate<string>(DraftBook.Reference, text => text).Reach);
        Assert.Equal(Options.Layer, new DraftLintGate<string>(Options, text => text).Layer);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => new DraftLintGate<string>(null!, text => text));
        Assert.Throws<ArgumentNullException>(() => new DraftLintGate<string>(Options, null!));
        Assert.Throws<ArgumentNullException>(() => none.AddDraftLintGate(Options));
        Assert.Throws<ArgumentNullException>(() => new DraftLinter().Check(null!));
    }

    private static ValueTask<GateResult> Judge(DraftLintGateOptions options, string draft) =>
        new DraftLintGate<string>(options, text => text).EvaluateAsync(draft, default, CancellationToken.None);
}
