using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

public sealed class DocumentTextTests
{
    private const string Letters = "a.@-Z_1あ";

    [Fact]
    public void EveryShortText_LosesItsAddressesAsThePatternSays()
    {
        foreach (string text in Texts(6))
        {
            Assert.Equal(NaiveWords.Sanitize(text), DocumentText.Sanitize(text));
            Assert.Equal(NaiveWords.HasAddress(text), DocumentText.HasAddress(text));
        }
    }

    [Fact]
    public void WhatIsSanitized_StaysAsItIs()
    {
        foreach (string text in Texts(5).Select(DocumentText.Sanitize))
        {
            Assert.Same(text, DocumentText.Sanitize(text));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("@")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("a@b.co")]
    public void HostileText_IsReadOnce(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));

        Assert.DoesNotContain('@', DocumentText.Sanitize(text));
    }

    private static IEnumerable<string> Texts(int length) => length == 0
        ? [""]
        : Texts(length - 1).SelectMany(static text => Letters.Select(letter => text + letter).Append(text)).Distinct();
}
