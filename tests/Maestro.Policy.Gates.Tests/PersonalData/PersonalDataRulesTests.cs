using System.Diagnostics;
using System.Text.RegularExpressions;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Tests.PersonalData;

public sealed partial class PersonalDataRulesTests
{
    private const int Size = 10_000_000;

    [Theory]
    [InlineData("a@b.co", true, true)]
    [InlineData("連絡先a@b.coまで", false, true)]
    [InlineData("連絡先a@b.co まで", false, true)]
    [InlineData("a@b.co_x", false, true)]
    [InlineData("a@b.co1", false, true)]
    [InlineData("a@b.c", false, false)]
    [InlineData("ａ＠ｂ．ｃｏ", false, false)]
    public void Readings_DifferAtTheBorders(string text, bool isBordered, bool isAnywhere)
    {
        Assert.Equal(isBordered, Found(PersonalDataRules.Documents124, text));
        Assert.Equal(isAnywhere, Found(PersonalDataRules.Documents135, text));
        Assert.Equal(text != "a@b.c", Found(PersonalDataRules.Default, text));
    }

    [Theory]
    [InlineData("a@b.c\u200Bo", PersonalDataOutcome.Email)]
    [InlineData("a\u2063@\u202Eb.\uFE0Fco", PersonalDataOutcome.Email)]
    [InlineData("a@b.c\U000E0064o", PersonalDataOutcome.Email)]
    [InlineData("a@mu\u0308nchen.de", PersonalDataOutcome.Email)]
    [InlineData("090-\u200B1234-5678", PersonalDataOutcome.Phone)]
    [InlineData("0\u00AD9\u20600-12\uFE0F34-5678", PersonalDataOutcome.Phone)]
    [InlineData("12\u200B34, \uD800", PersonalDataOutcome.None)]
    public void WhatIsNotSeen_HidesNothing(string text, PersonalDataOutcome expected) =>
        Assert.Equal(expected, PersonalDataRules.Default.Judge(text));

    [Fact]
    public void AnyText_IsReadAsThePatternsSay_AndTheStrictReadingFindsAllOfIt()
    {
        Random random = new(11);
        string[] pieces = ["a", "b", "@", ".", "-", "_", "co", "1", "表", " ", "x@y.zz", "%"];

        for (int round = 0; round < 30_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(12)]));

            Assert.Equal(Bordered().IsMatch(text), Found(PersonalDataRules.Documents124, text));
            Assert.Equal(Anywhere().IsMatch(text), Found(PersonalDataRules.Documents135, text));
            Assert.True(!Anywhere().IsMatch(text) || Found(PersonalDataRules.Default, text));
            Assert.Equal(Bordered().Replace(text, "<REDACTED_EMAIL>"), ReferenceRedaction.Apply(text));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("a@a.b")]
    [InlineData("%")]
    [InlineData("a@b.c1")]
    [InlineData("0")]
    [InlineData("01-")]
    [InlineData("\u4e00@a.bb_")]
    public void TenMillionCharacters_AreReadInOneGo(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length)) + " x@y.zz";
        var watch = Stopwatch.StartNew();

        Assert.Equal(PersonalDataOutcome.Email, PersonalDataRules.Documents124.Judge(text));
        Assert.Equal(PersonalDataOutcome.Email, PersonalDataRules.Documents135.Judge(text));
        Assert.Equal(PersonalDataOutcome.Email, PersonalDataRules.Default.Judge(text));
        Assert.EndsWith(" <REDACTED_EMAIL>", ReferenceRedaction.Apply(text), StringComparison.Ordinal);

        // A net for the quadratic, which takes hours.
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 5);
    }

    [Fact]
    public void DefaultValues_AreTheSafeOnes()
    {
        Assert.Equal(PersonalDataReading.Strict, default);
        Assert.Equal(PersonalDataOutcome.NotJudged, default);
        Assert.Equal(PersonalDataOutcome.None, PersonalDataRules.Default.Judge(""));
    }

    [GeneratedRegex(@"\b[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}\b")]
    private static partial Regex Bordered();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")]
    private static partial Regex Anywhere();

    private static bool Found(PersonalDataRules rules, string text) =>
        rules.Judge(text) == PersonalDataOutcome.Email;
}
