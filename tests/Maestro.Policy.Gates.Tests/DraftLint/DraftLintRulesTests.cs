using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

public sealed class DraftLintRulesTests
{
    private static readonly DraftLintRules Good = DraftLintRules.Default;

    public static TheoryData<DraftLintRules, string> Faulty => new()
    {
        { Good with { Patterns = null! }, "A list of rules is null." },
        { Good with { IgnoredMarks = null! }, "A list of rules is null." },
        { Good with { Patterns = [], RequiredPhrases = [] }, "Patterns and RequiredPhrases are both empty." },
        { Good with { Patterns = [Good.Patterns[0], Good.Patterns[0]] }, "Patterns has a null, or two of one id." },
        { Good with { Patterns = [null!] }, "Patterns has a null, or two of one id." },
        { Good with { Negations = ["not  this"] }, "Negations[0] isn't words" },
        { Good with { Negations = ["not", "[not]"] }, "Negations[1] has brackets" },
        { Good with { Negations = ["no[t this"] }, "Negations[0] has brackets" },
        { Good with { Negations = [string.Join(' ', Enumerable.Repeat("a|b", 9))] }, "Negations[0] stands for more" },
        { Good with { ClauseWords = [""] }, "ClauseWords[0] has 0 characters" },
        { Good with { RequiredPhrases = ["a", null!] }, "RequiredPhrases[1] is null." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyRule_IsNamed(DraftLintRules rules, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new DraftLinter(rules));

        Assert.Equal("rules", thrown.ParamName);
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultyPattern_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new DraftPattern(" ", default, ["a"]));
        Assert.Throws<ArgumentException>(() => new DraftPattern("A", default, []));
        Assert.Throws<ArgumentException>(() => new DraftPattern("A", default, ["a  b"]));
    }

    [Fact]
    public void UnknownReading_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DraftLinter(reading: (DraftLintReading)7));

    [Fact]
    public void RulesOfTheHost_TakeThePlaceOfTheDefaults()
    {
        DraftLinter linter = new(new()
        {
            Patterns = [new("BINDING_JA", DraftPatternKind.LegalClaim, ["法的拘束力がある"])],
            Negations = ["ない 法的拘束力がある"],
            RequiredPhrases = ["下書き"],
        });

        Assert.True(linter.Check("これは下書きです。legally binding").IsClean);
        Assert.Equal(["下書き"], linter.Check("これは契約です。").Missing);
        Assert.Equal(new DraftMatch("BINDING_JA", 5, 13), linter.Check("この契約は法的拘束力がある。").Match);
        Assert.Equal(@"\b(?:法的拘束力がある)\b", linter.Check("法的**拘束力**がある").Pattern!.Source);
    }

    [Fact]
    public void Defaults_AreTheReferencesPhrases()
    {
        Assert.Equal(7, Good.Patterns.Count);
        Assert.Equal(18, Good.Negations.Count);
        Assert.Equal(7, Good.ClauseWords.Count);
        Assert.Equal(4, Good.RequiredPhrases.Count);
    }
}
