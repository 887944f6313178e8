using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class PatternGateTests
{
    private static readonly PatternGateOptions Options =
        new() { Layer = WordBook.Layer, StopReason = WordBook.Stop, HitlReason = WordBook.Hitl };

    [Theory]
    [InlineData("steal it", @"matched=\bsteal\b")]
    [InlineData("email the Social  Security number", @"matched=\bsocial\s*security\b")]
    [InlineData("a secret password", @"matched=\bpassword\b")]
    public async Task StopCue_StopsWhateverElseIsThere(string text, string detail)
    {
        GateResult result = await Judge(Options, text);

        Assert.Equal(GateOutcome.Stop, result.Outcome);
        Assert.Equal(WordBook.Stop, result.Reason);
        Assert.Equal(detail, result.Detail);
    }

    [Theory]
    [InlineData("phone me", @"matched=\bphone\b")]
    [InlineData("email or phone me", @"matched=\bphone\b")]
    [InlineData("FIND\u3000SOMEONE", @"matched=\bfind\s*someone\b")]
    public async Task HumanCue_Pauses(string text, string detail)
    {
        GateResult result = await Judge(Options, text);

        Assert.Equal(GateOutcome.Pause, result.Outcome);
        Assert.Equal(WordBook.Hitl, result.Reason);
        Assert.Equal(detail, result.Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("passwords and addresses")]
    public async Task TextWithoutACue_Passes(string text)
    {
        GateResult result = await Judge(Options, text);

        Assert.Equal(GateOutcome.Pass, result.Outcome);
        Assert.Null(result.Detail);
    }

    [Fact]
    public async Task TextOverTheLimit_IsStoppedUnread()
    {
        PatternGateOptions options = Options with { MaxLength = 5 };

        Assert.Equal(GateOutcome.Pass, (await Judge(options, "hello")).Outcome);
        Assert.Equal(GateOutcome.Pause, (await Judge(options, "phone")).Outcome);

        GateResult result = await Judge(options, "phones");

        Assert.Equal(GateOutcome.Stop, result.Outcome);
        Assert.Equal(WordBook.Stop, result.Reason);
        Assert.Equal("length=6, at most 5 are read", result.Detail);
    }

    [Fact]
    public async Task CuesOfTheHost_TakeThePlaceOfTheDefaults()
    {
        PatternGateOptions options = Options with { StopCues = [], HumanCues = ["パスワード", "c++"] };

        Assert.Equal(GateOutcome.Pass, (await Judge(options, "password")).Outcome);
        Assert.Equal(@"matched=\bパスワード\b", (await Judge(options, "「パスワード」")).Detail);
        Assert.Equal(@"matched=\bc\+\+", (await Judge(options, "パスワードは c++20")).Detail);
    }

    [Fact]
    public async Task LaterChangeOfAList_ChangesNoGate()
    {
        List<string> cues = ["alpha"];
        PatternGate<string> gate = new(Options with { StopCues = cues }, text => text);

        cues.Insert(0, "phone");

        Assert.Equal(GateOutcome.Pause, (await gate.EvaluateAsync("phone", default, default)).Outcome);
    }

    [Fact]
    public async Task NullText_Throws()
    {
        PatternGate<string> gate = new(Options, _ => null!);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await gate.EvaluateAsync("", default, default));
    }

    [Fact]
    public void Gate_MayStopAndNeverSeals()
    {
        IGate<string> gate = new PatternGate<string>(Options, text => text);

        Assert.Equal(WordBook.Layer, gate.Layer);
        Assert.Equal(GateReach.Stop, gate.Reach);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new PatternGate<string>(null!, text => text));
        Assert.Throws<ArgumentNullException>(() => new PatternGate<string>(Options, null!));
    }

    private static ValueTask<GateResult> Judge(PatternGateOptions options, string text) =>
        new PatternGate<string>(options, text => text).EvaluateAsync(text, default, CancellationToken.None);
}
