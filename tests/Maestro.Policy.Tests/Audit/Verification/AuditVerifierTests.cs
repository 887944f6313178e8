using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Verification;

public sealed class AuditVerifierTests
{
    private static readonly byte[] Secret = [.. "0123456789abcdef0123456789abcdef"u8];

    private static readonly byte[] Log = SignedLog.Of(
        Secret,
        """{"decision":"RUN","n":1,"run_id":"R#1"}""",
        """{"decision":"STOPPED","deep":{"a":[1.5,null]},"run_id":"R#2"}""",
        """{"decision":"RUN","run_id":"表"}""",
        "{}");

    [Fact]
    public void SignedLog_IsValid()
    {
        AuditVerification found = Verify(Log);

        Assert.True(found.IsValid);
        Assert.Equal(4, found.Rows);
        Assert.Null(found.FirstBadRow);
        Assert.Null(found.Fault);
        Assert.Contains($"\"row_hash\":\"{found.Head}\"", Lines(Log)[3], StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyLog_EndsWhereItBegins()
    {
        AuditVerification found = Verify([]);

        Assert.True(found.IsValid);
        Assert.Equal(new string('0', 64), found.Head);
    }

    // What names the key and the chain isn't signed; white space around a row says nothing.
    [Fact]
    public void EveryFlippedBitOfWhatIsSigned_IsFoundInItsRow()
    {
        int checkedBits = 0;
        for (int at = 0; at < Log.Length; at++)
        {
            int row = Log.AsSpan(0, at).Count((byte)'\n');
            if (Log[at] != '\n' && !IsUnsigned(at))
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    byte[] changed = [.. Log];
                    changed[at] ^= (byte)(1 << bit);

                    AuditVerification found = Verify(changed);

                    Assert.False(found.IsValid, $"byte {at}, bit {bit}");
                    Assert.Equal(row, found.FirstBadRow);
                    checkedBits++;
                }
            }
        }

        Assert.True(checkedBits > 4000);
    }

    [Fact]
    public void LogCutAnywhere_HasFewerRowsOrATornOne()
    {
        for (int length = 0; length < Log.Length - 1; length++)
        {
            AuditVerification found = Verify(Log[..length]);
            int whole = Log.AsSpan(0, length).Count((byte)'\n');
            bool isRow = length == 0 || Log[length - 1] == '\n' || Log[length] == '\n';

            Assert.Equal(isRow ? null : AuditFault.TornTail, found.Fault);
            Assert.Equal(isRow && length > 0 && Log[length] == '\n' ? whole + 1 : whole, found.Rows);
        }
    }

    [Fact]
    public void RowsGoneTwiceOrSwapped_AreNamed()
    {
        string[] lines = Lines(Log);
        for (int i = 0; i < lines.Length; i++)
        {
            AuditVerification twice = Verify(Joined([.. lines[..(i + 1)], .. lines[i..]]));
            Assert.Equal((AuditFault.PrevHash, i + 1), (twice.Fault, (int)twice.FirstBadRow!));
            if (i < lines.Length - 1)
            {
                AuditVerification gone = Verify(Joined([.. lines[..i], .. lines[(i + 1)..]]));
                AuditVerification swapped = Verify(
                    Joined([.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]));
                Assert.Equal((AuditFault.PrevHash, i), (gone.Fault, (int)gone.FirstBadRow!));
                Assert.Equal((AuditFault.PrevHash, i), (swapped.Fault, (int)swapped.FirstBadRow!));
            }
        }
    }

    [Fact]
    public void BlankLines_DoNotCount()
    {
        string[] spaced = ["", .. Lines(Log).SelectMany(static line => new[] { line, " \t\r" })];

        AuditVerification found = Verify(Joined(spaced));

        Assert.True(found.IsValid);
        Assert.Equal(4, found.Rows);
    }

    [Theory]
    [InlineData("\"key_id\":\"k\"", "\"key_id\":\"l\"")]
    [InlineData("\"chain_id\":\"chain-1\"", "\"chain_id\":1")]
    [InlineData(",\"chain_id\":\"chain-1\"", "")]
    public void RowThatNamesAnotherKeyOrChain_IsRefused(string name, string other)
    {
        string[] lines = Lines(Log);
        lines[2] = lines[2].Replace(name, other, StringComparison.Ordinal);

        AuditVerification found = Verify(Joined(lines));

        Assert.Equal((AuditFault.RowHash, 2), (found.Fault, (int)found.FirstBadRow!));
        Assert.Equal("It names another key or chain than it should.", found.Detail);
    }

    [Theory]
    [InlineData("[]", AuditFault.NotObject, null)]
    [InlineData("\"row\"", AuditFault.NotObject, null)]
    [InlineData("{\"a\":1,\"a\":2}", AuditFault.NotJson, "byte 7: An object has two members of one name.")]
    [InlineData("{]", AuditFault.NotJson, "byte 1: A member's name is missing.")]
    public void RowThatIsNone_SaysWhy(string row, AuditFault fault, string? detail)
    {
        AuditVerification found = Verify(Joined([.. Lines(Log), row]));

        Assert.Equal(fault, found.Fault);
        Assert.Equal(4, found.FirstBadRow);
        Assert.Equal(5, found.FirstBadLine);
        Assert.Equal(detail, found.Detail);
    }

    [Fact]
    public void RowWithoutEnd_IsRefusedBeforeItTakesTheMemory()
    {
        using AuditKey key = AuditKey.FromBytes("k", Secret);
        using EndlessLine line = new();

        AuditVerification found = AuditVerifier.Verify(
            line, key, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(AuditFault.NotJson, found.Fault);
        Assert.InRange(line.Given, 1 << 20, 1 << 22);
    }

    private static bool IsUnsigned(int at)
    {
        int start = Log.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        int end = at + Log.AsSpan(at).IndexOf((byte)'\n');
        int unsigned = start + Log.AsSpan(start, end - start).IndexOf("\"key_id\""u8);
        return at >= unsigned - 1;
    }

    private static string[] Lines(byte[] log) => Encoding.UTF8.GetString(log).TrimEnd('\n').Split('\n');

    private static byte[] Joined(string[] lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")));

    private static AuditVerification Verify(byte[] log)
    {
        using AuditKey key = AuditKey.FromBytes("k", Secret);
        return AuditVerifier.Verify(
            new MemoryStream(log), key, cancellationToken: TestContext.Current.CancellationToken);
    }
}
