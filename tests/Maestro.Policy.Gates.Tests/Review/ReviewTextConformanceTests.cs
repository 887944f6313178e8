using System.Text.Json;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Review;

[Trait("Category", "Conformance")]
public sealed class ReviewTextConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("workers", "review_text");

    [Fact]
    public void RecordedTexts_AreReadAlike() => Family.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected");
        ReviewTextReading reading = ReviewText.Read(item.GetProperty("input").GetString());
        return VectorCases.Unlike(
            $"{ReviewWords.Of(reading.Outcome)} [{string.Join(' ', reading.Words)}]",
            $"{expected.GetProperty("verdict")} "
                + $"[{string.Join(' ', expected.GetProperty("warnings").EnumerateArray())}]");
    });
}
