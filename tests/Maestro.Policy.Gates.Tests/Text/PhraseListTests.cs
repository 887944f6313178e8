using System.Diagnostics;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Tests.Text;

public sealed class PhraseListTests
{
    private const int Size = 10_000_000;

    [Theory]
    [InlineData(PhraseReading.Words, "SEND it", true)]
    [InlineData(PhraseReading.Words, "resend it", false)]
    [InlineData(PhraseReading.Words, "resend, send", true)]
    [InlineData(PhraseReading.Words, "sendsend", false)]
    [InlineData(PhraseReading.Words, "メールsendする", true)]
    [InlineData(PhraseReading.Words, "_send_", true)]
    [InlineData(PhraseReading.Words, "ｓｅｎｄ", true)]
    [InlineData(PhraseReading.Words, "ｒｅsend", false)]
    [InlineData(PhraseReading.Words, "se\u00ADnd", true)]
    [InlineData(PhraseReading.Words, "\u017Fend", true)]
    [InlineData(PhraseReading.Words, "se\uFE0Fnd", true)]
    [InlineData(PhraseReading.Words, "s\u034Fend", true)]
    [InlineData(PhraseReading.Words, "sen\u3164d", true)]
    [InlineData(PhraseReading.Words, "sen\U000E0064d", true)]
    [InlineData(PhraseReading.Words, "s end", false)]
    [InlineData(PhraseReading.Anywhere, "ReSendai", true)]
    [InlineData(PhraseReading.ReferenceWords, "Send", true)]
    [InlineData(PhraseReading.ReferenceWords, "ｓｅｎｄ", false)]
    [InlineData(PhraseReading.ReferenceWords, "\u017Fend", false)]
    [InlineData(PhraseReading.ReferenceWords, "send\u212A", false)]
    [InlineData(PhraseReading.ReferenceWords, "\u0130send", true)]
    [InlineData(PhraseReading.ReferenceWords, "resend", false)]
    [InlineData(PhraseReading.ReferenceAnyCase, "reSENDai", true)]
    [InlineData(PhraseReading.ReferenceExact, "resendai", true)]
    [InlineData(PhraseReading.ReferenceExact, "Send", false)]
    public void Phrase_IsFoundAsTheReadingSays(PhraseReading reading, string text, bool isFound) =>
        Assert.Equal(isFound ? 0 : -1, new PhraseList(["send"], reading).IndexOfFirst(text));

    [Theory]
    [InlineData("スライド", "ｽﾗｲﾄﾞ")]
    [InlineData("スライド", "スライト\u3099")]
    [InlineData("パプ", "ﾊﾟフ\u309A")]
    [InlineData("ヴ", "ｳﾞ")]
    [InlineData("がぱ", "か\u3099は\u309A")]
    [InlineData("ヴ", "ウ\u3099")]
    [InlineData("。「」、・ヲン", "｡｢｣､･ｦﾝ")]
    [InlineData("a b", "ａ\u3000ｂ")]
    [InlineData("a b", "a\r\n\tb")]
    [InlineData("a b", " a\u00A0\u200Bb ")]
    public void StrictReading_KnowsNoWidth(string phrase, string text)
    {
        Assert.Equal(0, new PhraseList([phrase]).IndexOfFirst(text));
        Assert.Equal(0, new PhraseList([text]).IndexOfFirst(phrase));
        Assert.Equal(-1, new PhraseList([phrase], PhraseReading.ReferenceExact).IndexOfFirst(text));
    }

    [Fact]
    public void FirstOfTheList_IsFound()
    {
        PhraseList list = new(["b", "a", "a b"]);

        Assert.Equal(0, list.IndexOfFirst("a b"));
        Assert.Equal(1, list.IndexOfFirst("a"));
        Assert.Equal(-1, list.IndexOfFirst("c"));
        Assert.Equal(-1, new PhraseList([]).IndexOfFirst("c"));
        Assert.Equal(["b", "a", "a b"], list.Phrases);
    }

    [Fact]
    public void StrictReading_FindsWhatTheReferenceFindsInPlainText()
    {
        Random random = new(7);
        string[] pieces = ["a", "b", "A", " ", "1", "表", "_", "Ａ", "é", "\u0130", "\u212A", "\uD83D\uDE00"];

        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(12)]));
            string phrase = new[] { "ab", "a", "表", "a表", "ba", "b a" }[random.Next(6)];

            Assert.Equal(
                Naive(text, phrase, isBordered: true),
                new PhraseList([phrase], PhraseReading.ReferenceWords).IndexOfFirst(text) == 0);
            Assert.Equal(
                Naive(text, phrase, isBordered: false),
                new PhraseList([phrase], PhraseReading.ReferenceAnyCase).IndexOfFirst(text) == 0);
            Assert.True(
                !Naive(text, phrase, isBordered: false)
                || new PhraseList([phrase], PhraseReading.Anywhere).IndexOfFirst(text) == 0);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("\u0130")]
    [InlineData("ﾊﾟ")]
    [InlineData("\u200B")]
    [InlineData("\uD83D\uDE00")]
    public void TenMillionCharacters_AreReadInOneGo(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        string longest = string.Concat(Enumerable.Repeat("a", 64)) + "b";
        var watch = Stopwatch.StartNew();

        foreach (PhraseReading reading in Enum.GetValues<PhraseReading>())
        {
            Assert.Equal(-1, new PhraseList([longest, "no", "表"], reading).IndexOfFirst(text));
        }

        // A net for the quadratic, which takes hours.
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 5);
    }

    [Fact]
    public void HalfCharacters_MatchNothingAndBreakNothing()
    {
        foreach (PhraseReading reading in Enum.GetValues<PhraseReading>())
        {
            Assert.Equal(0, new PhraseList(["a"], reading).IndexOfFirst("\uD800a\uDC00"));
            Assert.Equal(-1, new PhraseList(["ab"], reading).IndexOfFirst("a\uDC00b"));
        }
    }

    [Fact]
    public void ListThatCantBeLookedFor_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new PhraseList(null!));
        Assert.Throws<ArgumentException>(() => new PhraseList([" "]));
        Assert.Throws<ArgumentException>(() => new PhraseList([null!]));
        Assert.Throws<ArgumentException>(() => new PhraseList(["\uD800"]));
        Assert.Throws<ArgumentException>(() => new PhraseList(["\u200B"]));
        Assert.Throws<ArgumentException>(() => new PhraseList(["a"], (PhraseReading)9));
        Assert.Equal(PhraseReading.Words, default);
    }

    private static bool Naive(string text, string phrase, bool isBordered)
    {
        string low = string.Concat(text.Select(static c => c switch
        {
            'A' => "a", 'Ａ' => "ａ", '\u0130' => "i\u0307", '\u212A' => "k", _ => c.ToString(),
        }));
        isBordered &= phrase.All(char.IsAscii);
        return Enumerable.Range(0, low.Length).Any(at =>
            string.CompareOrdinal(low, at, phrase, 0, phrase.Length) == 0
            && (!isBordered || !((at > 0 && char.IsAsciiLetterOrDigit(low[at - 1]))
                || (at + phrase.Length < low.Length && char.IsAsciiLetterOrDigit(low[at + phrase.Length])))));
    }
}
