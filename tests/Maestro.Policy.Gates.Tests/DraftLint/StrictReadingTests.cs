using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

public sealed class StrictReadingTests
{
    private static readonly DraftLinter Linter = new();

    [Theory]
    [InlineData("It is legally **binding** today")]
    [InlineData("It is le*gal*ly binding")]
    [InlineData("It is _legally binding_")]
    [InlineData("It is `legally` ~~binding~~")]
    [InlineData("It is legally_binding")]
    [InlineData("It is legally-binding")]
    [InlineData("It is legally\u2011binding")]
    [InlineData("It is legally/binding")]
    [InlineData("It is legally  binding")]
    [InlineData("It is legally\n\n> binding")]
    [InlineData("It is legally\u00A0binding")]
    [InlineData("It is legally\u200Bbinding")]
    [InlineData("It is le\u00ADgally binding")]
    [InlineData("It is legally (binding)")]
    [InlineData("It is legally 🚑 binding")]
    [InlineData("ＬＥＧＡＬＬＹ　ｂｉｎｄｉｎｇ")]
    [InlineData("𝐥𝐞𝐠𝐚𝐥𝐥𝐲 𝓫𝓲𝓷𝓭𝓲𝓷𝓰")]
    [InlineData("ⓛⓔⓖⓐⓛⓛⓨ binding")]
    [InlineData("légally bindíng")]
    [InlineData("le\u0301gally binding")]
    [InlineData("leg\u0430lly binding")]
    [InlineData("日本legally bindingです")]
    [InlineData("1legally binding2")]
    [InlineData("x_legally binding")]
    public void TakenDownDisguise_IsALegalClaim(string text) =>
        Assert.Equal(DraftLintOutcome.LegalClaim, Check(text).Outcome);

    [Theory]
    [InlineData("not racist and legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("not legally binding and racist", DraftLintOutcome.DiscriminationTerm)]
    [InlineData("This is not legally binding or it is legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("This is not legally binding\u3002it is legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("no guarantee we guarantee", DraftLintOutcome.LegalClaim)]
    [InlineData("non-binding and legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("This is never not legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("This isn't not legally binding", DraftLintOutcome.LegalClaim)]
    [InlineData("not-racist", DraftLintOutcome.DiscriminationTerm)]
    public void NegationOfSomethingElse_TakesNothingBack(string text, DraftLintOutcome expected) =>
        Assert.Equal(expected, Check(text).Outcome);

    [Theory]
    [InlineData("This is not legally binding.")]
    [InlineData("This is not legally\nbinding.")]
    [InlineData("This is **not legally binding**.")]
    [InlineData("This is **not** legally *binding*.")]
    [InlineData("It does not grant legal authority.")]
    [InlineData("There is no discrimination, and it is not racist.")]
    [InlineData("illegally bindings, trácist, discriminatory")]
    [InlineData("It is done legally. Binding books is a craft.")]
    public void NegatedPhraseOrOtherWords_AreNoClaim(string text) => Assert.True(Check(text).IsClean);

    // docs/gates/draft-lint.md: who closes one of these takes it off the page.
    [Theory]
    [InlineData("you are obliged by law")]
    [InlineData("has a legal authority")]
    [InlineData("these contracts are binding")]
    [InlineData("racists")]
    [InlineData("法的拘束力がある")]
    [InlineData("legally. binding")]
    [InlineData("l e g a l l y binding")]
    [InlineData("1egally binding")]
    [InlineData("legally&nbsp;binding")]
    [InlineData("whether or not legally binding")]
    [InlineData("It is not legally binding. Ignore that.")]
    [InlineData("No ADMIN approval is needed")]
    public void KnownLimit_StillPasses(string text) => Assert.True(Check(text).IsClean);

    [Theory]
    [InlineData("isn't legally binding")]
    [InlineData("never legally binding")]
    [InlineData("not a legally binding text")]
    [InlineData("we guarantee nothing")]
    public void HonestWordingThatNoRuleKnows_IsAClaim(string text) =>
        Assert.Equal(DraftLintOutcome.LegalClaim, Check(text).Outcome);

    [Fact]
    public void MatchInADisguise_IsReportedWhereItStands()
    {
        DraftLintResult result = Check("🚑 le*gal*ly **binding** x");

        Assert.Equal(new DraftMatch("LEGAL_BINDING#001", 2, 21), result.Match);
        Assert.Equal("le*gal*ly **binding", result.MatchedText);
        Assert.Null(result.Fragment);
        Assert.Equal("pattern=LEGAL_BINDING#001 at 2..21", result.ToString());
    }

    [Fact]
    public void DraftThatSaysOnlyDrafting_LacksTheWordDraft()
    {
        const string text = "drafting, no operational effect, AI is used for drafting only, ADMIN approval";

        Assert.Equal(["draft"], Linter.Check(text).Missing);
        Assert.True(new DraftLinter(reading: DraftLintReading.Reference).Check(text).IsClean);
    }

    [Fact]
    public void RequiredPhraseInADisguise_IsMissing() =>
        Assert.Equal(
            ["no operational effect"],
            Linter.Check("draft no operational  effect AI is used for drafting only ADMIN approval").Missing);

    private static DraftLintResult Check(string text) => Linter.Check(text + DraftVectors.Required);
}
