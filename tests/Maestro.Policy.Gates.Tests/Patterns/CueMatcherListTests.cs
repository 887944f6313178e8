using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The list of cues that a matcher is made of.</summary>
public sealed class CueMatcherListTests
{
    [Fact]
    public void NoCues_FindNothing()
    {
        Assert.Equal(-1, new CueMatcher([]).IndexOfFirst("password"));
    }

    [Fact]
    public void ManyCues_KeepTheirOrder()
    {
        string[] cues = [.. Enumerable.Range(0, 1000).Select(number => $"w{number} x")];
        CueMatcher matcher = new(cues);

        Assert.Equal(cues, matcher.Cues.Select(cue => cue.Text));
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i, matcher.IndexOfFirst($"w999x, w{i}  x")));
        Assert.Equal(64, matcher.IndexOfFirst("w640x w192x w64x w128x"));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData(" ", "blank")]
    [InlineData("", "blank")]
    public void UnusableCue_IsRefusedByItsIndex(string? cue, string what)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CueMatcher(["one", "two", cue!]));

        Assert.Equal("cues", thrown.ParamName);
        Assert.StartsWith("Cue 2 ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullList_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new CueMatcher(null!));
    }
}
