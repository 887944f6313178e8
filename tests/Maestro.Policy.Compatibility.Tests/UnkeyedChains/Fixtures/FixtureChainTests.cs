using System.Text;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains.Fixtures;

public sealed class FixtureChainTests
{
    private static readonly FixtureExpectation Nothing = new();

    [Fact]
    public void WholeChain_IsValid()
    {
        JsonObject[] rows = Rows.OfFixture(3);

        FixtureVerdict verdict = FixtureChain.Verify(Rows.Bytes(rows), Rows.Valid(rows));

        Assert.Equal(FixtureOutcome.ChainValid, verdict.Outcome);
        Assert.Equal([FixtureReason.ChainValid], verdict.Reasons);
        Assert.Equal((true, 3, 3), (verdict.Passed, verdict.LineCount, verdict.RowCount));
        Assert.Equal(Rows.Head(rows), verdict.RecomputedHead);
        Assert.Null(verdict.FirstErrorLine);
    }

    [Fact]
    public void MissingFile_IsNoEmptyFile()
    {
        FixtureVerdict missing = FixtureChain.Verify(null, Nothing);
        FixtureVerdict empty = FixtureChain.Verify([], Nothing);

        Assert.Equal((FixtureReason.FixtureNotFound, false), (Assert.Single(missing.Reasons), missing.Exists));
        Assert.Equal((FixtureReason.ChainEmpty, true), (Assert.Single(empty.Reasons), empty.Exists));
    }

    [Fact]
    public void DefaultExpectation_IsNeverMet()
    {
        JsonObject[] rows = Rows.OfFixture(1);

        Assert.False(FixtureChain.Verify(Rows.Bytes(rows), Nothing).Passed);
        Assert.False(FixtureChain.Verify([], Nothing).Passed);
    }

    [Fact]
    public void ExpectationThatIsNull_IsMisuse() =>
        Assert.Throws<ArgumentNullException>(() => FixtureChain.Verify([], null!));

    [Fact]
    public void TooManyBytes_AreRefused() =>
        AssertRefused(new byte[FixtureChain.MaxBytes + 1], FixtureReason.InputTooLarge);

    [Fact]
    public void AsManyBytesAsAllowed_AreRead()
    {
        byte[] blank = new byte[FixtureChain.MaxBytes];
        blank.AsSpan().Fill((byte)' ');

        Assert.Equal([FixtureReason.ChainEmpty], FixtureChain.Verify(blank, Nothing).Reasons);
    }

    [Fact]
    public void TooManyLines_AreRefused()
    {
        byte[] lines = new byte[FixtureChain.MaxLines + 1];
        lines.AsSpan().Fill((byte)'\n');

        AssertRefused(lines, FixtureReason.InputTooLarge);
        Assert.Equal(FixtureChain.MaxLines, FixtureChain.Verify(lines[1..], Nothing).LineCount);
    }

    [Fact]
    public void DeepValue_IsRefused() =>
        AssertRefused(Bytes(new string('[', 5_000_000)), FixtureReason.InputUnreadable);

    [Theory]
    [InlineData(4300, FixtureReason.RowNotObject)]
    [InlineData(4301, FixtureReason.InputUnreadable)]
    public void LongInteger_IsRefused(int digits, FixtureReason reason) =>
        AssertRefused(Bytes("-" + new string('7', digits)), reason);

    [Fact]
    public void RefusedFile_IsNoValidFixture()
    {
        FixtureVerdict verdict = FixtureChain.Verify(Bytes("[]"), Rows.Valid([]));

        Assert.Equal(FixtureOutcome.Blocked, verdict.Outcome);
        Assert.Equal([FixtureReason.RowNotObject, FixtureReason.ExpectedValidationFailed], verdict.Reasons);
    }

    // Only what is hashed has to have a canonical form.
    [Theory]
    [InlineData("layer", FixtureReason.InputUnreadable)]
    [InlineData("prev_hash", FixtureReason.InputUnreadable)]
    [InlineData("row_hash", FixtureReason.HashFormatInvalid)]
    [InlineData("chain_hash", FixtureReason.HashFormatInvalid)]
    public void HalfACharacter_IsRefusedWhereItIsHashed(string member, FixtureReason reason)
    {
        JsonObject[] rows = Rows.OfFixture(2);
        string text = Encoding.UTF8.GetString(Rows.Bytes(rows));
        string value = rows[1][member]!.ToJsonString();
        int at = text.LastIndexOf(value, StringComparison.Ordinal);

        byte[] file = Bytes(text[..at] + "\"\\ud800\"" + text[(at + value.Length)..]);

        Assert.Equal(reason, FixtureChain.Verify(file, Rows.Valid(rows) with { Outcome = default }).Reasons[0]);
    }

    [Fact]
    public void LastMemberOfAName_Counts()
    {
        JsonObject[] rows = Rows.OfFixture(1);
        string text = Encoding.UTF8.GetString(Rows.Bytes(rows));

        byte[] file = Bytes("{\"s\\u0065q\":[9],\"layer\":\"\\ud800\"," + text[1..]);

        Assert.Equal(FixtureOutcome.ChainValid, FixtureChain.Verify(file, Rows.Valid(rows)).Outcome);
    }

    [Theory]
    [InlineData('\v')]
    [InlineData('\u001e')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    public void LineEndOfTheReference_EndsALine(char end)
    {
        JsonObject[] rows = Rows.OfFixture(2);
        string text = Encoding.UTF8.GetString(Rows.Bytes(rows)).Replace('\n', end);

        FixtureVerdict verdict = FixtureChain.Verify(Bytes(text), Rows.Valid(rows));

        Assert.Equal((FixtureOutcome.ChainValid, 2), (verdict.Outcome, verdict.LineCount));
    }

    [Fact]
    public void UnitSeparator_IsSpaceAndEndsNoLine() =>
        Assert.Equal(1, FixtureChain.Verify(Bytes("\u001f{}\u001f"), Nothing).LineCount);

    [Fact]
    public void UnreadableRow_SuppressesTheHashes()
    {
        JsonObject[] rows = Rows.OfFixture(2);
        rows[0]["decision"] = "STOP";

        FixtureVerdict verdict = FixtureChain.Verify([.. Rows.Bytes(rows), .. "{"u8], Rows.Valid(rows));

        Assert.Equal([FixtureReason.JsonlInvalid, FixtureReason.ExpectedValidationFailed], verdict.Reasons);
        Assert.Equal((2, 3, 0), (verdict.RowCount, verdict.FirstErrorLine, verdict.IntegrityErrors));
        Assert.Null(verdict.RecomputedHead);
    }

    private static void AssertRefused(byte[] file, FixtureReason reason)
    {
        FixtureVerdict verdict = FixtureChain.Verify(file, Nothing);

        Assert.Equal([reason], verdict.Reasons);
        Assert.Equal(FixtureOutcome.InputInvalid, verdict.Outcome);
        Assert.Null(verdict.RecomputedHead);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
