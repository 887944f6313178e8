using System.Collections.Immutable;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookPlaceTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void LineEndOfAnyKind_CountsOnce(string end)
    {
        string text = BookText.With("\"CLEAR\": 0", "\"CLEAR\": true").ReplaceLineEndings(end);

        CodebookFault fault = Assert.Single(Codebook.Check(text));

        Assert.Equal((7, 37), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("{\n")]
    [InlineData("{\r")]
    [InlineData("{\r\n")]
    public void LineEndAtTheEndOfTheText_BeginsALine(string text)
    {
        CodebookFault fault = Assert.Single(Codebook.Check(text));

        Assert.Equal((2, 1), (fault.Line, fault.Column));
    }

    [Fact]
    public void ByteOrderMarkOfBytes_HasNoPlace()
    {
        CodebookFault fault = Assert.Single(Codebook.Check([0xEF, 0xBB, 0xBF, .. "?"u8]));

        Assert.Equal((1, 1, 0), (fault.Line, fault.Column, fault.Offset));
    }

    [Fact]
    public void InvalidUtf8_IsReportedUnderNoKey() =>
        Assert.Equal("", Assert.Single(Codebook.Check([.. "{ \"notes\": "u8, 0xFF])).Key);

    [Fact]
    public void TextLongerThanTheLimit_IsReportedAtItsBeginning_UnderNoKey()
    {
        string text = new(' ', (4 * 1024 * 1024) + 1);

        Assert.Equal(
            "(1,1): error MAESTRO070: The text has more than 4194304 characters.",
            Assert.Single(Codebook.Check(text)).ToString());
    }

    [Fact]
    public void ThousandErrors_AreAllThereIsToList() =>
        Assert.All(Codebook.Check(WithErrors(1000)), fault => Assert.Equal("A text is expected.", fault.Message));

    [Fact]
    public void MoreThanAThousandErrors_EndWithAnErrorAtTheLast()
    {
        ImmutableArray<CodebookFault> faults = Codebook.Check(WithErrors(1001));

        Assert.Equal(1001, faults.Length);
        Assert.Equal(
            $"({faults[999].Line},{faults[999].Column}): error MAESTRO070: " +
            "There are more faults; 1000 are listed. Correct these first.",
            faults[1000].ToString());
    }

    [Fact]
    public void MoreThanAThousandWarnings_EndWithAWarningAtTheLast()
    {
        ImmutableArray<CodebookFault> faults = Codebook.Check(WithWarnings(1001));

        Assert.Equal(1001, faults.Length);
        Assert.Equal(
            $"({faults[999].Line},{faults[999].Column}): warning MAESTRO073: " +
            "There are more faults; 1000 are listed. Correct these first.",
            faults[1000].ToString());
    }

    private static string WithErrors(int count) =>
        BookText.WithSection($"\"notes\": [{string.Join(',', Enumerable.Repeat('1', count))}]");

    /// <summary>Reasons that begin with a digit, which identifiers can't.</summary>
    private static string WithWarnings(int count)
    {
        IEnumerable<string> reasons = Enumerable.Range(0, count)
            .Select(i => FormattableString.Invariant($"\"{i}\": {i}"));

        return BookText.WithFields("\"bits\": 5", "\"bits\": 16")
            .Replace("\"CLEAR\": 0, \"AMOUNT_HIGH\": 1", string.Join(',', reasons));
    }
}
