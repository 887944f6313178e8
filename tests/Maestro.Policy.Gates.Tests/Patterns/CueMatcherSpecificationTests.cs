using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The matcher against the executable specification.</summary>
public sealed class CueMatcherSpecificationTests
{
    [Fact]
    public void RandomTexts_GetTheAnswerOfTheSpecification()
    {
        NastyText nasty = new(seed: 20260101);
        int found = 0;

        for (int round = 0; round < 40_000; round++)
        {
            string[] cues = nasty.Cues();
            string text = nasty.Text(cues);

            int expected = NaiveMatcher.IndexOfFirst(cues, text);
            int actual = new CueMatcher(cues).IndexOfFirst(text);

            Assert.True(expected == actual, $"round {round}: {actual} instead of {expected}\n{Show(cues, text)}");
            found += expected >= 0 ? 1 : 0;
        }

        // Neither answer is so rare that its half goes untested.
        Assert.InRange(found, 8_000, 32_000);
    }

    [Fact]
    public void RandomTextsAndManyCues_GetTheAnswerOfTheSpecification()
    {
        NastyText nasty = new(seed: 7);

        for (int round = 0; round < 60; round++)
        {
            string[] cues = [.. Enumerable.Range(0, 60).SelectMany(_ => nasty.Cues())];
            CueMatcher matcher = new(cues);

            for (int texts = 0; texts < 20; texts++)
            {
                string text = nasty.Text(cues);
                Assert.Equal(NaiveMatcher.IndexOfFirst(cues, text), matcher.IndexOfFirst(text));
            }
        }
    }

    private static string Show(string[] cues, string text) =>
        string.Join('\n', cues.Append(text).Select(each => string.Join(' ', each.Select(unit => $"{(int)unit:X4}"))));
}
