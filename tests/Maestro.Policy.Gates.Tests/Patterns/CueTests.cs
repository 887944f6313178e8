using System.Text.RegularExpressions;
using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class CueTests
{
    [Theory]
    [InlineData("doxx", @"\bdoxx\b")]
    [InlineData("credit card", @"\bcredit\s*card\b")]
    [InlineData("  find \t someone\u001C", @"\bfind\s*someone\b")]
    [InlineData("c++", @"\bc\+\+")]
    [InlineData(".net core", @"\.net\s*core\b")]
    [InlineData("$ $", @"\$\s*\$")]
    [InlineData("クレジット カード", @"\bクレジット\s*カード\b")]
    [InlineData("e\u0301", "\\be\u0301")]
    [InlineData("𝐀𝐁", @"\b𝐀𝐁\b")]
    public void Pattern_ShowsWordEdgesAndGaps(string text, string pattern)
    {
        Assert.Equal(pattern, new Cue(text).Pattern);
    }

    [Theory]
    [InlineData("c++")]
    [InlineData(@"\b")]
    [InlineData("(a|b)* [c]{2} ^d$ #e.?")]
    public void Pattern_IsARegularExpressionThatMatchesItsOwnCue(string text)
    {
        Assert.Matches(new Regex(new Cue(text).Pattern), text);
    }

    [Fact]
    public void Words_AreSplitAtAnyWhiteSpace()
    {
        Cue cue = new("\u001F one\u00A0\u2028two\u3000three ");

        Assert.Equal(["one", "two", "three"], cue.Words);
    }

    [Fact]
    public void Text_StaysAsItWasGiven()
    {
        Cue cue = new(" api  key ");

        Assert.Equal(" api  key ", cue.Text);
        Assert.Equal(" api  key ", cue.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u0085\u00A0\u001C\u2029")]
    public void BlankText_IsRefused(string text)
    {
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => new Cue(text)).ParamName);
    }

    [Fact]
    public void HalfASurrogatePair_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Cue("a\uD83D"));
        Assert.Throws<ArgumentException>(() => new Cue("\uDE00b"));
        Assert.Throws<ArgumentException>(() => new Cue("\uDE00\uD83D"));
    }

    [Fact]
    public void NullText_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Cue(null!));
    }

    [Fact]
    public void TextUpToTheLimit_IsAccepted()
    {
        Assert.Equal(256, new Cue(new string('a', Cue.MaxLength)).Words[0].Length);
        Assert.Throws<ArgumentException>(() => new Cue(new string('a', Cue.MaxLength + 1)));
    }
}
