namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookTextTests
{
    [Theory]
    [InlineData("\\u0030", "0")]
    [InlineData("\\u0039", "9")]
    [InlineData("\\u00aF", "\u00AF")]
    [InlineData("\\u00Fa", "\u00FA")]
    [InlineData("\\u00fA", "\u00FA")]
    [InlineData("\\u00Af", "\u00AF")]
    [InlineData("\\\"\\\\\\/", "\"\\/")]
    [InlineData("\\b\\f\\n\\r\\t", "\b\f\n\r\t")]
    public void Escape_StandsForItsCharacter(string escape, string meaning)
    {
        Codebook codebook = Codebook.Parse(BookText.WithSection($"\"notes\": [\"<{escape}>\"]"));

        Assert.Equal([$"<{meaning}>"], codebook.Notes);
    }

    [Theory]
    [InlineData("12G4")]
    [InlineData("00/0")]
    [InlineData("00:0")]
    [InlineData("@000")]
    [InlineData("000`")]
    [InlineData("000g")]
    [InlineData("-123")]
    [InlineData("123")]
    public void EscapeWithoutFourHexDigits_IsASyntaxError(string digits) =>
        BookText.AssertFaults(BookText.WithSection($"\"notes\": [\"«\\u»{digits}\"]"), "070");

    [Theory]
    [InlineData("\"notes\": [\"\\uD800\"]", "notes")]
    [InlineData("\"notes\": [], \"incident_id\": { \"format\": \"%06d\\uD800\" }", "incident_id")]
    public void HalfOfASurrogatePair_IsReportedUnderWhatHoldsIt(string section, string key) =>
        Assert.Equal(key, Assert.Single(Codebook.Check(BookText.WithSection(section))).Key);

    [Fact]
    public void HalfOfASurrogatePairThatNothingHolds_IsReportedUnderNoKey() =>
        Assert.Equal(["", ""], Codebook.Check("\"\\uD800\"").Select(fault => fault.Key));

    [Fact]
    public void SurrogatePair_IsShownWhole() => BookText.AssertFault(
        BookText.WithSection("\"\\uD83D\\uDE00!\": 1"),
        "'\uD83D\uDE00!' is no known key. Remove it.");

    [Fact]
    public void HalfOfASurrogatePairAtTheEnd_IsShownEscaped() => Assert.Equal(
        ["The text holds half of a surrogate pair.", "'colour\\uD83D' is no known key. Remove it."],
        Codebook.Check(BookText.WithSection("\"colour\\uD83D\": 1")).Select(fault => fault.Message));

    [Theory]
    [InlineData("[1 2]", "',' or ']' is expected here.")]
    [InlineData("{ \"a\": 1 2 }", "',' or '}' is expected here.")]
    [InlineData("{ \"a\" 1 }", "':' is expected here.")]
    [InlineData("{ 1 }", "A key in quotes is expected here.")]
    [InlineData("[NOPE]", "A JSON value is expected here.")]
    [InlineData("[1.]", "This is no JSON number.")]
    [InlineData("[\"\\x\"]", "This is no JSON escape.")]
    [InlineData("[\"\t\"]", "A control character in a text must be escaped.")]
    [InlineData("[\"a", "The text in quotes does not end.")]
    [InlineData("[] {}", "The document ends before this.")]
    public void SyntaxError_SaysWhatIsWrong(string text, string message) => BookText.AssertFault(text, message);
}
