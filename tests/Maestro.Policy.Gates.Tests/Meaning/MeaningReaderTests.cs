using Maestro.Policy.Gates.Meaning;

namespace Maestro.Policy.Gates.Tests.Meaning;

public sealed class MeaningReaderTests
{
    private static readonly MeaningReader Strict = new(MeaningRules.Documents);

    [Theory]
    [InlineData("Ｅｘｃｅｌで", MeaningOutcome.Named)]
    [InlineData("ex\u200Bcel", MeaningOutcome.Named)]
    [InlineData("EXCELの表", MeaningOutcome.Named)]
    [InlineData("excellent", MeaningOutcome.Unclear)]
    [InlineData("a password", MeaningOutcome.Unclear)]
    [InlineData("", MeaningOutcome.Unclear)]
    [InlineData("make something", MeaningOutcome.Unclear)]
    [InlineData("slides", MeaningOutcome.OtherKind)]
    [InlineData("ｽﾗｲﾄﾞ", MeaningOutcome.OtherKind)]
    [InlineData("スライト\u3099", MeaningOutcome.OtherKind)]
    public void StrictRules_AskAboutWhatIsntNamed(string prompt, MeaningOutcome expected) =>
        Assert.Equal(expected, Strict.Judge(prompt, "excel"));

    [Fact]
    public void UnknownKind_IsNoKind()
    {
        Assert.Equal(MeaningOutcome.UnknownKind, Strict.Judge("excel", "pdf"));
        Assert.Equal(MeaningOutcome.UnknownKind, Strict.Judge("excel", "EXCEL"));
        Assert.Equal(default, MeaningOutcome.NotJudged);
    }

    [Fact]
    public void Generations_ReadOnePromptEachInItsWay()
    {
        const string Prompt = "change my password";

        Assert.Equal(MeaningOutcome.AnyKind, new MeaningReader(MeaningRules.Documents124).Judge(Prompt, "ppt"));
        Assert.Equal(MeaningOutcome.OtherKind, new MeaningReader(MeaningRules.Documents126).Judge(Prompt, "ppt"));
        Assert.Equal(MeaningOutcome.Named, new MeaningReader(MeaningRules.Documents126).Judge(Prompt, "word"));
        Assert.Equal(["word"], new MeaningReader(MeaningRules.Documents135).Infer(Prompt));
        Assert.Empty(new MeaningReader(MeaningRules.Documents).Infer(Prompt));
    }

    [Fact]
    public void MakingWithoutAKind_MeansAllOfThem_AndNothingMeansNone()
    {
        MeaningReader reader = new(MeaningRules.Documents135);

        Assert.Equal(["excel", "word", "ppt"], reader.Infer("資格を作成して"));
        Assert.Equal(["ppt"], reader.Infer("make slides"));
        Assert.Empty(reader.Infer("hello"));
        Assert.Equal(MeaningOutcome.AnyKind, reader.Judge("make it", "word"));
        Assert.Equal(MeaningOutcome.Unclear, reader.Judge("hello", "word"));
    }

    [Fact]
    public void WhatIsInferred_IsWhatIsJudgedToBeMeant()
    {
        string[] pieces = ["excel", "Word", "表", "make", "?", " ", "ｐｐｔ", "x"];

        foreach (MeaningRules rules in new[]
            {
                MeaningRules.Documents, MeaningRules.Documents124, MeaningRules.Documents126, MeaningRules.Documents135,
            })
        {
            MeaningReader reader = new(rules);

            foreach (string prompt in from a in pieces from b in pieces from c in pieces select a + b + c)
            {
                Assert.Equal(
                    rules.Kinds.Select(kind => kind.Name)
                        .Where(kind => reader.Judge(prompt, kind) is MeaningOutcome.Named or MeaningOutcome.AnyKind),
                    reader.Infer(prompt));
            }
        }
    }

    [Fact]
    public void RulesThatLackSomething_AreRefused()
    {
        AssertRefused(MeaningRules.Documents with { Kinds = [] }, "Kinds is empty");
        AssertRefused(MeaningRules.Documents with { Kinds = [new("a", ["a"]), new("a", ["b"])] }, "two of one name");
        AssertRefused(MeaningRules.Documents with { Kinds = [new("a", [])] }, "has no cue");
        AssertRefused(MeaningRules.Documents with { Kinds = [new("a", [" "])] }, "blank");
        AssertRefused(MeaningRules.Documents with { Kinds = [new("a", ["\u200B"])] }, "seen");
        AssertRefused(MeaningRules.Documents with { Kinds = [default] }, "without a name");
        AssertRefused(MeaningRules.Documents with { Fallback = MeaningFallback.AllWhenMaking }, "MakingWords is empty");
        AssertRefused(MeaningRules.Documents with { MakingWords = default }, "MakingWords");
        AssertRefused(MeaningRules.Documents135 with { MakingWords = default }, "MakingWords is not set");
        AssertRefused(MeaningRules.Documents with { MakingWords = ["\uD800"] }, "surrogate");
    }

    private static void AssertRefused(MeaningRules rules, string because) =>
        Assert.Contains(
            because,
            Assert.Throws<ArgumentException>(() => new MeaningReader(rules)).Message,
            StringComparison.Ordinal);
}
