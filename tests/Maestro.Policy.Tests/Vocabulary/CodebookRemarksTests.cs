namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookRemarksTests
{
    [Theory]
    [InlineData("%01d")]
    [InlineData("INC#%09d!")]
    public void IncidentFormatOfOneToNineDigits_ComesThrough(string format)
    {
        Codebook codebook = Codebook.Parse(BookText.WithSection($"\"incident_id\": {{ \"format\": \"{format}\" }}"));

        Assert.Equal(format, codebook.IncidentFormat);
    }

    [Fact]
    public void IncidentFormatLeftOut_IsTheUsual() =>
        Assert.Equal("INC#%06d", Codebook.Parse(BookText.Small).IncidentFormat);

    [Fact]
    public void DescriptionOfIncidentsThatIsNoText_IsReportedAtItsValue() => BookText.AssertFaults(
        BookText.WithSection("\"incident_id\": { \"format\": \"%06d\", \"description\": «1» }"), "070");
}
