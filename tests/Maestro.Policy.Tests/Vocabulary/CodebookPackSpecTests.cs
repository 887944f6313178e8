namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookPackSpecTests
{
    [Theory]
    [InlineData("goal")]
    [InlineData("note")]
    [InlineData("description")]
    [InlineData("endianness")]
    public void RemarkThatIsNoText_IsReportedAtItsValue(string key) => BookText.AssertFaults(
        BookText.WithSection($"\"pack_spec\": {{ \"fields\": [{BookText.Fields}], \"{key}\": «1» }}"), "070");

    [Fact]
    public void NoteOfAFieldThatIsNoText_IsReportedAtItsValue() =>
        BookText.AssertFaults(BookText.WithFields("\"bits\": 3 }", "\"bits\": 3, \"note\": «1» }"), "070");

    [Fact]
    public void FieldWithoutAName_IsReportedAtItsBrace() => BookText.AssertFaults(
        BookText.WithFields("{ \"name\": \"sealed\", \"bits\": 1 }", "«{» \"bits\": 1 }"), "070");

    [Fact]
    public void FieldsThatAreNoList_AreToldWhatIsExpected() => BookText.AssertFault(
        BookText.WithSection("\"pack_spec\": { \"fields\": {} }"), "A list of fields is expected.");

    [Fact]
    public void TotalOfNoBits_IsToldItsRange() => BookText.AssertFault(
        BookText.WithSection($"\"pack_spec\": {{ \"fields\": [{BookText.Fields}], \"total_bits\": 0 }}"),
        "The total is out of range. It can be 1 to 2147483647.");

    [Fact]
    public void OneBitForTheUsualDeciders_IsTooFew()
    {
        string text = BookText.WithFields(
            "{ \"name\": \"final_decider_id\", \"bits\": 2 }", "{ \"name\": \"final_decider_id\", \"bits\": 1 }");

        BookText.AssertFaults(text.Replace("\"maps\"", "«\"maps\"»"), "070");
        BookText.AssertFault(text, "The usual numbers of the deciders, 0 to 2, don't fit. Widen 'final_decider_id'.");
    }
}
