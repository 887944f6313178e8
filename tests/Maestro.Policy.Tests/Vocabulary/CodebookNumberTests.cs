namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("1e+5")]
    [InlineData("10e+5")]
    [InlineData("1e-5")]
    [InlineData("-12.50E-07")]
    public void NumberOfTheGrammar_IsRead(string number) =>
        Assert.Empty(Codebook.Check(BookText.WithSection($"\"source_alignment\": [{number}]")));

    [Theory]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.e5")]
    [InlineData("1.+5")]
    [InlineData("1.-5")]
    [InlineData("1e+")]
    [InlineData("1e+-5")]
    [InlineData("1e5.0")]
    public void NumberOfAnotherGrammar_IsASyntaxError(string number) =>
        BookText.AssertFaults(BookText.WithSection($"\"source_alignment\": [«{number}»]"), "070");

    [Theory]
    [InlineData("«-»")]
    [InlineData("«1.»")]
    [InlineData("«1e»")]
    [InlineData("«1e+»")]
    public void NumberCutOffByTheEnd_IsASyntaxError(string marked) => BookText.AssertFaults(marked, "070");

    [Theory]
    [InlineData("-1")]
    [InlineData("256")]
    [InlineData("99999999999999999999")]
    [InlineData("-99999999999999999999")]
    public void WholeNumberOutOfRange_IsToldItsRange(string number) => BookText.AssertFault(
        BookText.With("\"CLEAR\": 0", $"\"CLEAR\": {number}"),
        "The number is out of range. It can be 0 to 255.");

    [Theory]
    [InlineData("-0")]
    [InlineData("4.0")]
    [InlineData("1e3")]
    [InlineData("\"0\"")]
    public void NumberThatIsNotWhole_IsToldHowToWriteIt(string number) => BookText.AssertFault(
        BookText.With("\"CLEAR\": 0", $"\"CLEAR\": {number}"),
        "The number is no whole number. Write digits only, without quotes.");
}
