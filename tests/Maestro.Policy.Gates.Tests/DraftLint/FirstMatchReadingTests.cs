using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

public sealed class FirstMatchReadingTests
{
    private static readonly DraftLinter Linter = new(
        ReferenceGenerations.V47Fixed with { RequiredPhrases = [] }, DraftLintReading.FirstMatch);

    [Theory]
    [InlineData("This is legally binding.", false)]
    [InlineData("It is now legally binding.", true)]
    [InlineData("I know: we guarantee it.", true)]
    [InlineData("Not racist. It is legally binding. It is not.", true)]
    [InlineData("This is LEGALLY BINDING, cannot be otherwise.", false)]
    [InlineData("CAN'T be legally binding; is legally binding.", true)]
    public void Negation_CountsByItsLettersBeforeTheFirstMatch(string text, bool isClean) =>
        Assert.Equal(isClean, Linter.Check(text).IsClean);

    // Invariant: a negation counts when its last letter is among the 40 code points before, and not one further away.
    [Theory]
    [InlineData("not", 38, false)]
    [InlineData("not", 37, true)]
    [InlineData("never", 36, false)]
    [InlineData("never", 35, true)]
    public void Negation_ReachesFortyCodePoints(string word, int between, bool isClean)
    {
        foreach (string filler in (string[])[".", "é", "🚑"])
        {
            string text = word + string.Concat(Enumerable.Repeat(filler, between - 1)) + " legally binding";

            Assert.Equal(isClean, Linter.Check(text).IsClean);
        }
    }

    [Fact]
    public void EveryPattern_HasItsOwnFirstMatch()
    {
        DraftLintResult result = Linter.Check(
            "not legally binding, but by all means and on all conditions we guarantee");

        Assert.Equal("LEGAL_BINDING#003", result.Pattern?.Id);
        Assert.Equal("we guarantee", result.MatchedText);
        Assert.Null(result.Fragment);
        Assert.Equal([new DraftMatch("LEGAL_BINDING#001", 4, 19)], result.Suppressed);
    }

    [Fact]
    public void IgnoredMarks_AreDroppedBeforeRequiredPhrasesAreLookedFor()
    {
        DraftLintRules rules = new() { Patterns = [], RequiredPhrases = ["no effect"], IgnoredMarks = "#🚑" };

        Assert.True(new DraftLinter(rules, DraftLintReading.FirstMatch).Check("n#o eff#ect").IsClean);
        Assert.True(new DraftLinter(rules, DraftLintReading.FirstMatch).Check("no 🚑effect").IsClean);
        Assert.False(new DraftLinter(rules, DraftLintReading.FirstMatch).Check("no *effect").IsClean);
    }
}
