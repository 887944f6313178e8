using System.Text;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookHostileInputTests
{
    private const int MaxLength = 4 * 1024 * 1024;

    [Fact]
    public void ThirtyTwoLevels_AreTheDeepest()
    {
        // The root is one level, and the list inside of it has the rest.
        string deepest = new string('[', 31) + new string(']', 31);

        Assert.Empty(Codebook.Check(BookText.WithSection($"\"source_alignment\": {deepest}")));
        BookText.AssertFaults(BookText.WithSection($"\"source_alignment\": {new string('[', 31)}«[»]"), "070");
    }

    [Fact]
    public void EndlessNesting_IsRefused() =>
        Assert.Single(Codebook.Check("{\"a\":" + new string('[', 1_000_000)));

    [Fact]
    public void HundredMegabytes_AreRefusedByTheirLength()
    {
        string text = new(' ', 50 * 1024 * 1024);
        byte[] bytes = new byte[100 * 1024 * 1024];
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("MAESTRO070", Assert.Single(Codebook.Check(text)).Id);
        Assert.Equal("MAESTRO070", Assert.Single(Codebook.Check(bytes)).Id);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Fact]
    public void GreatFile_IsRefusedBeforeItIsRead()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            using (FileStream file = File.Create(path))
            {
                // A sparse file: it has the length, not the bytes.
                file.SetLength(1L << 31);
            }

            CodebookException refused = Assert.Throws<CodebookException>(() => Codebook.Load(path));

            Assert.StartsWith($"{path}(1,1): error MAESTRO070: ", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void LongestText_IsRead()
    {
        string padded = BookText.Small.PadRight(MaxLength);

        Assert.Empty(Codebook.Check(padded));
        Assert.Single(Codebook.Check(padded + " "));
    }

    [Fact]
    public void MillionFaults_AreNotAllListed()
    {
        string text = "{" + string.Concat(Enumerable.Repeat("\"a\":1,", 100_000)) + "\"b\":2}";

        Assert.Equal(1001, Codebook.Check(text).Length);
        Assert.Contains("more faults", Codebook.Check(text)[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfOfASurrogatePair_IsReportedAtItsText()
    {
        // Not a theory: a lone half does not survive the test runner's own encoding.
        string[] halves = ["\uD800", "\uDC00", "\uDC00\uD800", "\\uD800", "\\uDBFF\\u0041"];

        Assert.All(halves, half => BookText.AssertFaults(BookText.With("\"Refunds\"", $"«\"{half}\"»"), "070"));
        Assert.Empty(Codebook.Check(BookText.With("\"Refunds\"", "\"\uD83D\uDE00 \\uD83D\\uDE00\"")));
    }

    [Fact]
    public void MessageAboutHostileName_StaysOnOneLineAndShort()
    {
        string name = "a\\n\\u0000\\u202E\\uFEFF" + new string('x', 100_000);
        string message = Assert.Throws<CodebookException>(
            () => Codebook.Parse(BookText.WithSection($"\"layers\": {{ \"{name}\": {{}} }}"), "evil.json")).Message;

        Assert.InRange(message.Length, 1, 400);
        Assert.DoesNotContain('\n', message);
        Assert.Contains("a\\u000A\\u0000\\u202E\\uFEFFxxx", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "0xFF")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "0xC0")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "0xED")]
    [InlineData(new byte[] { 0xE2, 0x82 }, "0xE2")]
    public void InvalidUtf8_IsReportedAtItsPlace(byte[] bad, string shown)
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("{\n  \"ä\": \""), .. bad, .. "\"}"u8];

        CodebookFault fault = Assert.Single(Codebook.Check(text));

        Assert.Equal((2, 9, 10), (fault.Line, fault.Column, fault.Offset));
        Assert.Contains(shown, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByteOrderMark_MayLead()
    {
        Assert.Empty(Codebook.Check("\uFEFF" + BookText.Small));
        Assert.Empty(Codebook.Check([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(BookText.Small)]));
        BookText.AssertFaults("\uFEFF«\uFEFF»" + BookText.Small, "070");
    }

    [Fact]
    public void EveryPrefixOfACodebook_IsRefused()
    {
        string whole = BookText.Small.TrimEnd();

        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Equal("MAESTRO070", Assert.Single(Codebook.Check(whole[..length])).Id);
        }
    }

    [Fact]
    public void MissingFile_IsAnIOException()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.Throws<FileNotFoundException>(() => Codebook.Load(path));
    }
}
