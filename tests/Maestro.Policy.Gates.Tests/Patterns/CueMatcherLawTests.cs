using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>Laws that hold between searches, whatever the cues and texts.</summary>
public sealed class CueMatcherLawTests
{
    private const int Rounds = 4_000;

    [Theory]
    [InlineData("x")]
    [InlineData("_")]
    [InlineData("9")]
    [InlineData("é")]
    [InlineData("表")]
    [InlineData("²")]
    [InlineData("Ⅷ")]
    [InlineData("𝐀")]
    public void WordCharacterOnEitherSide_KillsEveryMatch(string letter)
    {
        foreach (string cue in DefaultCues.Texts)
        {
            CueMatcher matcher = new([cue]);

            Assert.Equal(0, matcher.IndexOfFirst(cue));
            Assert.Equal(-1, matcher.IndexOfFirst(letter + cue));
            Assert.Equal(-1, matcher.IndexOfFirst(cue + letter));
        }
    }

    [Fact]
    public void UpperAndLowerCase_GetTheSameAnswer()
    {
        NastyText nasty = new(seed: 1);

        for (int round = 0; round < Rounds; round++)
        {
            (CueMatcher matcher, string[] cues) = Make(nasty);

            // A combining iota becomes a letter in upper case, which changes where words end.
            string text = nasty.Text(cues).Replace("\u0345", "", StringComparison.Ordinal);

            Assert.Equal(matcher.IndexOfFirst(text), matcher.IndexOfFirst(text.ToUpperInvariant()));
            Assert.Equal(matcher.IndexOfFirst(text), matcher.IndexOfFirst(text.ToLowerInvariant()));
        }
    }

    [Fact]
    public void CueAtTheEndOfTheList_ChangesNoAnswer()
    {
        NastyText nasty = new(seed: 2);

        for (int round = 0; round < Rounds; round++)
        {
            (CueMatcher matcher, string[] cues) = Make(nasty);
            CueMatcher longer = new([.. cues, nasty.Cues()[0]]);
            string text = nasty.Text(cues);

            int before = matcher.IndexOfFirst(text);
            int after = longer.IndexOfFirst(text);

            Assert.True(after == before || (before == -1 && after == cues.Length));
        }
    }

    [Fact]
    public void WidthOfWhiteSpaceInsideACue_DoesNotMatter()
    {
        NastyText nasty = new(seed: 3);

        foreach (string cue in DefaultCues.Texts.Where(cue => cue.Contains(' ', StringComparison.Ordinal)))
        {
            CueMatcher matcher = new([cue]);

            for (int width = 0; width < 200; width++)
            {
                string gap = string.Concat(Enumerable.Range(0, width).Select(_ => nasty.Blank()));
                Assert.Equal(0, matcher.IndexOfFirst(cue.Replace(" ", gap, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void TwoTextsWithASeparator_GiveTheSmallerOfTheirAnswers()
    {
        NastyText nasty = new(seed: 4);

        for (int round = 0; round < Rounds; round++)
        {
            (CueMatcher matcher, string[] cues) = Make(nasty);
            (string one, string two) = (nasty.Text(cues), nasty.Text(cues));

            // U+0001 is in no cue, no white space, and no word character.
            uint expected = Math.Min((uint)matcher.IndexOfFirst(one), (uint)matcher.IndexOfFirst(two));

            Assert.Equal((int)expected, matcher.IndexOfFirst(one + "\u0001" + two));
        }
    }

    private static (CueMatcher Matcher, string[] Cues) Make(NastyText nasty)
    {
        string[] cues = nasty.Cues();
        return (new(cues), cues);
    }
}
