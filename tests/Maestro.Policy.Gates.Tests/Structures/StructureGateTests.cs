using System.Text.Json;
using Maestro.Policy.Gates.Structures;

namespace Maestro.Policy.Gates.Tests.Structures;

public sealed class StructureGateTests
{
    [Theory]
    [InlineData("word", """{"headings":[]}""", "WORD", "ListInvalid headings")]
    [InlineData("ppt", """{"slides":[]}""", "SLIDES", "ListInvalid slides")]
    [InlineData("excel", """{"columns":[]}""", "INVALID", "ListInvalid columns")]
    [InlineData("excel", """{"columns":["A"],"rows":[{"mail a@b.co":1}]}""", "KEYS", "RowKeysInvalid rows")]
    [InlineData("word", """{"headings":["T"],"mail a@b.co":1}""", "INVALID", "MemberInvalid")]
    [InlineData("pdf", "{}", "INVALID", "UnknownKind")]
    public async Task BrokenDraft_PausesWithItsWordAndIsntQuoted(
        string kind, string draft, string reason, string detail)
    {
        GateResult result = await Judge(StructureBook.Options, kind, draft);

        Assert.Equal(GateOutcome.Pause, result.Outcome);
        Assert.Equal(StructureBook.Book.Reason(reason), result.Reason);
        Assert.Equal(detail, result.Detail);
    }

    [Fact]
    public async Task SoundDraft_Passes()
    {
        Assert.Equal(
            GateOutcome.Pass, (await Judge(StructureBook.Options, "ppt", """{"slides":["A"]}""")).Outcome);
        Assert.Equal(
            GateReach.Pause, new StructureGate<string>(StructureBook.Options, static _ => default).Reach);
    }

    [Fact]
    public void OptionsThatLackSomething_AreNamed()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new StructureGate<string>(
            new()
            {
                Layer = default,
                Reason = default,
                Reasons =
                [
                    new(StructureOutcome.Sound, StructureBook.Book.Reason("WORD")),
                    new(StructureOutcome.ListInvalid, StructureBook.Book.Reason("STOP")),
                    default,
                ],
                Rules = null!,
            },
            static _ => default));

        Assert.All(
            ["Layer", "Reason is not set", "Reasons[0]", "Reasons[1]", "Reasons[2]", "Rules"],
            name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void RulesThatLackSomething_AreRefused()
    {
        AssertRefused(new() { Shapes = [] }, "Shapes is empty");
        AssertRefused(new() { Shapes = [default] }, "without a kind");
        AssertRefused(new() { Shapes = [new("a", [])] }, "has no part");
        AssertRefused(new() { Shapes = [new("a", [new("x"), new("x")])] }, "two of one name");
        AssertRefused(new() { Shapes = [new("a", [default])] }, "without a name");
        AssertRefused(new() { Shapes = [new("a", [new("x")]), new("a", [new("x")])] }, "two of one kind");
        AssertRefused(new() { Shapes = [new("a", [new("x", "y"), new("y")])] }, "columns aren't a list before it");
        AssertRefused(StructureRules.Documents with { Reading = (StructureReading)9 }, "no reading");
    }

    private static void AssertRefused(StructureRules rules, string because) => Assert.Contains(
        because,
        Assert.Throws<ArgumentException>(() => new StructureGate<string>(
            StructureBook.Options with { Rules = rules }, static _ => default)).Message,
        StringComparison.Ordinal);

    private static ValueTask<GateResult> Judge(StructureGateOptions options, string kind, string draft) =>
        new StructureGate<StructureQuestion>(options, static question => question)
            .EvaluateAsync(new(kind, JsonDocument.Parse(draft).RootElement), default, CancellationToken.None);
}
