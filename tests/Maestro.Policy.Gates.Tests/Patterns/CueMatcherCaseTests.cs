using System.Globalization;
using System.Text;
using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The matcher's own table of case against what the runtime says.</summary>
public sealed class CueMatcherCaseTests
{
    // Left out is what the system's library knows and the runtime's own, older tables don't.
    private static readonly Rune[] Cased =
    [
        .. Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(point => new Rune(point))
            .Where(rune => Rune.ToUpperInvariant(rune) != rune || Rune.ToLowerInvariant(rune) != rune)
            .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned),
    ];

    [Fact]
    public void EveryPairOfCasedCharacters_MatchesWhenItsFoldIsOne()
    {
        (string Text, int Fold)[] texts = [.. Cased.Select(rune => (rune.ToString(), NaiveMatcher.Fold(rune.Value)))];
        List<string> wrong = [];

        foreach ((string cue, int fold) in texts)
        {
            CueMatcher matcher = new([cue]);
            wrong.AddRange(
                texts.Where(text => text.Fold == fold != (matcher.IndexOfFirst(text.Text) == 0))
                    .Select(text => cue + text.Text));
        }

        Assert.True(texts.Length > 2700);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("i", "Iıİ")]
    [InlineData("s", "Sſ")]
    [InlineData("k", "K\u212A")]
    [InlineData("å", "Å\u212B")]
    [InlineData("θ", "Θϑϴ")]
    [InlineData("ǆ", "Ǆǅ")]
    [InlineData("\u0390", "\u1FD3")]
    [InlineData("\u03B0", "\u1FE3")]
    [InlineData("ﬅ", "ﬆ")]
    [InlineData("\uA7DC", "\u019B")]
    public void SpecialFolds_HoldBothWays(string one, string others)
    {
        Assert.All(others, other => Assert.Equal(0, new CueMatcher([one]).IndexOfFirst([other])));
        Assert.All(others, other => Assert.Equal(0, new CueMatcher([other.ToString()]).IndexOfFirst(one)));
    }

    [Fact]
    public void UncasedCharacters_MatchOnlyThemselves()
    {
        string[] texts = ["表", "1", "+", "\u0301", "א", "🎲", "ª", "ⁿ"];

        foreach (string cue in texts)
        {
            CueMatcher matcher = new([cue]);
            Assert.All(texts, text => Assert.Equal(text == cue ? 0 : -1, matcher.IndexOfFirst(text)));
        }
    }
}
