using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Gates.Tests.Review;

public sealed class ReviewTextTests
{
    [Theory]
    [InlineData("""{"verdict":"approved","verdict":"blocked"}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"approved","verdict":"concerns"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved","verd\u0069ct":"blocker"}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"approved","blockers":[],"blockers":["x"]}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"approved","blockers":["x"],"blockers":[]}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"approved","blockers":"x"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved","concerns":{"a":1}}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved","concerns":{"a":1},"blockers":["b"]}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"blocker","concerns":7}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"fine","blockers":["x"]}""", ReviewOutcome.Blocker)]
    [InlineData("""{"blockers":["x"]}""", ReviewOutcome.Blocker)]
    [InlineData("""{"verdict":"fine","concerns":["x"]}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved","concerns":[{"text":"x"}]}""", ReviewOutcome.Concerns)]
    [InlineData("""{"verdict":"approved","concerns":["\ud800"]}""", ReviewOutcome.Concerns)]
    [InlineData("""{"verdict":"approved","concerns":null,"blockers":null}""", ReviewOutcome.Approved)]
    [InlineData("""{"verdict":"\ud800approved"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"Verdict":"approved"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"bloc\u212aer"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"concern\u017f"}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved",}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved"/**/}""", ReviewOutcome.Unparseable)]
    [InlineData("""{"verdict":"approved"}{"verdict":"approved"}""", ReviewOutcome.Unparseable)]
    [InlineData("\"approved\"", ReviewOutcome.Unparseable)]
    [InlineData("```json\n{\"verdict\":\"approved\"}", ReviewOutcome.Unparseable)]
    [InlineData("```json {\"verdict\":\"approved\"}```", ReviewOutcome.Unparseable)]
    [InlineData("```js x\n{\"verdict\":\"approved\"}\n```", ReviewOutcome.Unparseable)]
    [InlineData("  ```\r\n{\"verdict\":\"approved\"}\r\n```  ", ReviewOutcome.Approved)]
    [InlineData("``````", ReviewOutcome.Unparseable)]
    [InlineData("```\n```", ReviewOutcome.Unparseable)]
    [InlineData("```", ReviewOutcome.Unparseable)]
    [InlineData("\ud800", ReviewOutcome.Unparseable)]
    [InlineData(null, ReviewOutcome.Unparseable)]
    public void Text_IsReadStrictly(string? text, ReviewOutcome outcome) =>
        Assert.Equal(outcome, ReviewText.Read(text).Outcome);

    [Fact]
    public void DeepText_IsUnparseable() => Assert.Equal(
        ReviewOutcome.Unparseable,
        ReviewText.Read("{\"verdict\":\"approved\",\"x\":" + new string('[', 99) + new string(']', 99) + "}").Outcome);

    [Fact]
    public void TextBeyondItsLimit_IsUnparseable()
    {
        string within = """{"verdict":"approved"}""".PadRight(ReviewText.MaxLength);

        Assert.Equal(ReviewOutcome.Approved, ReviewText.Read(within).Outcome);
        Assert.Equal(ReviewOutcome.Unparseable, ReviewText.Read(within + " ").Outcome);
    }

    [Theory]
    [InlineData(200, ReviewWarnings.None)]
    [InlineData(201, ReviewWarnings.OverLength)]
    public void ManyWords_OnlyWarn(int words, ReviewWarnings warnings)
    {
        string notes = string.Join(' ', Enumerable.Repeat("w", words - 1));
        ReviewTextReading reading =
            ReviewText.Read($$"""{"verdict":"approved","notes":["{{notes}}"],"x":{"y":"w"} }""");

        Assert.Equal((ReviewOutcome.Approved, warnings), (reading.Outcome, reading.Warnings));
    }

    // Nothing that is added to a review makes it milder.
    [Theory]
    [InlineData("approved")]
    [InlineData("concerns")]
    [InlineData("blocker")]
    [InlineData("fine")]
    public void FurtherMember_NeverRelaxes(string verdict)
    {
        string[] members =
        [
            "\"concerns\":[\"x\"]", "\"blockers\":[\"x\"]", "\"concerns\":[]", "\"blockers\":7",
            "\"verdict\":\"approved\"", "\"verdict\":\"blocker\"", "\"notes\":\"approved\"",
        ];
        string plain = $"{{\"verdict\":\"{verdict}\"}}";
        foreach (string one in members)
        {
            string more = $"{plain[..^1]},{one}}}";
            Assert.True(ReviewText.Read(more).Outcome <= ReviewText.Read(plain).Outcome, more);
            foreach (string other in members)
            {
                string most = $"{more[..^1]},{other}}}";
                Assert.True(ReviewText.Read(most).Outcome <= ReviewText.Read(more).Outcome, most);
            }
        }
    }
}
