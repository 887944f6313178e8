using Maestro.Policy.Gates.Meaning;

namespace Maestro.Policy.Gates.Tests.Meaning;

public sealed class MeaningGateTests
{
    [Theory]
    [InlineData("a table", "excel", GateOutcome.Pass, null, "Named")]
    [InlineData("a table", "word", GateOutcome.Pause, "MEANING_KIND_MISSING", "OtherKind")]
    [InlineData("a table", "pdf", GateOutcome.Pause, "MEANING_KIND_MISSING", "UnknownKind")]
    [InlineData("hello", "word", GateOutcome.Pause, "MEANING_UNCLEAR", "Unclear")]
    [InlineData(null, "word", GateOutcome.Pause, "MEANING_UNCLEAR", "NotJudged")]
    [InlineData("a table", null, GateOutcome.Pause, "MEANING_UNCLEAR", "NotJudged")]
    public async Task Prompt_IsJudged(
        string? prompt, string? kind, GateOutcome outcome, string? reason, string detail)
    {
        GateResult result = await Judge(MeaningBook.Options, prompt, kind);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(reason is null ? default : MeaningBook.Book.Reason(reason), result.Reason);
        Assert.Equal(detail, result.Detail);
    }

    [Fact]
    public async Task PromptOverTheLimit_CantBeTold()
    {
        MeaningGateOptions options = MeaningBook.Options with { MaxLength = 5 };

        Assert.Equal(GateOutcome.Pass, (await Judge(options, "table", "excel")).Outcome);
        Assert.Equal("NotJudged", (await Judge(options, "tables", "excel")).Detail);
    }

    [Fact]
    public async Task NamedReading_AllowsWhatTheReferenceAllows()
    {
        MeaningGateOptions options = MeaningBook.Options with { Rules = MeaningRules.Documents124 };

        Assert.Equal("AnyKind", (await Judge(options, "hello", "word")).Detail);
        Assert.Equal(GateOutcome.Pass, (await Judge(options, "hello", "word")).Outcome);
    }

    [Fact]
    public void Gate_OnlyEverPauses() =>
        Assert.Equal(GateReach.Pause, new MeaningGate<string>(MeaningBook.Options, static _ => default).Reach);

    [Fact]
    public void OptionsThatLackSomething_AreNamed()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new MeaningGate<string>(
            new()
            {
                Layer = default, OtherKindReason = default, UnclearReason = MeaningBook.Book.Reason("STOP"),
                Rules = null!, MaxLength = 0,
            },
            static _ => default));

        Assert.All(
            ["Layer", "OtherKindReason", "UnclearReason", "Rules", "MaxLength"],
            name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
    }

    private static ValueTask<GateResult> Judge(MeaningGateOptions options, string? prompt, string? kind) =>
        new MeaningGate<MeaningQuestion>(options, static question => question)
            .EvaluateAsync(new(prompt, kind), default, CancellationToken.None);
}
