using System.Globalization;
using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>What a search promises beside its answer: no memory, no culture, no locks.</summary>
/// <remarks>
/// That it is linear is not measured here, since a loaded machine would decide the test. The text is read once; an
/// attempt at a place costs at most the cue's length, apart from white space; and a run of white space is skipped at
/// most once for each gap of a cue. The benchmarks compare 1 MB of adversarial text with 100 KB of it.
/// </remarks>
public sealed class CueMatcherPromiseTests
{
    [Theory]
    [InlineData("the credit  limit, the address book, a personal datum and ſecretſ; 表 and 😀")]
    [InlineData("credit                card")]
    public void Search_AllocatesNothing(string text)
    {
        int found = DefaultCues.Matcher.IndexOfFirst(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = DefaultCues.Matcher.IndexOfFirst(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(found, again);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("th-TH")]
    public void Culture_ChangesNothing(string name)
    {
        Assert.SkipWhen(Culture(name) is null, "The process runs with the invariant culture only.");
        CultureInfo before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = Culture(name)!;

            Assert.Equal(13, DefaultCues.Matcher.IndexOfFirst("IDENTIFY"));
            Assert.Equal(13, DefaultCues.Matcher.IndexOfFirst("İdentıfy"));
            Assert.Equal(0, new CueMatcher(["TITLE"]).IndexOfFirst("title"));
            Assert.All(OrchestratorVectors.Cases(), OrchestratorVectors.CheckMatch);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void OneMatcher_ServesManyThreads()
    {
        string[] texts = ["phone", "no", "the secret phone", "credit card", "İdentify"];
        int[] expected = [11, -1, 7, 3, 13];

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 5], DefaultCues.Matcher.IndexOfFirst(texts[i % 5])));
    }

    private static CultureInfo? Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
