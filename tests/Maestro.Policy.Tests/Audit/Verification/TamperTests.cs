using System.Text;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Audit.Files;

namespace Maestro.Policy.Tests.Audit.Verification;

/// <summary>A log of two files is altered in every way: the verifier, with the anchor, finds each of them and names the
/// first row that is wrong.</summary>
public sealed class TamperTests
{
    private const string Finished = "log.000001.jsonl";

    private static readonly FaultyStorage Log = Written();

    [Theory]
    [InlineData(Finished)]
    [InlineData(Script.Path)]
    public void EveryFlippedBit_IsFoundInItsRow(string file)
    {
        byte[] content = Log.Read(file);
        for (int at = 0; at < content.Length; at++)
        {
            int row = content.AsSpan(0, at).Count((byte)'\n');
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] changed = [.. content];
                changed[at] ^= (byte)(1 << bit);

                AssertFound(file, changed, row, $"byte {at}, bit {bit}");
            }
        }
    }

    [Theory]
    [InlineData(Finished)]
    [InlineData(Script.Path)]
    public void FileCutAnywhere_IsFound(string file)
    {
        byte[] content = Log.Read(file);
        for (int length = 0; length < content.Length; length++)
        {
            int rows = content.AsSpan(0, length).Count((byte)'\n');

            AssertFound(file, content[..length], rows, $"length {length}");
        }
    }

    [Theory]
    [InlineData(Finished)]
    [InlineData(Script.Path)]
    public void RowsGoneTwiceSwappedOrReplaced_AreFound(string file)
    {
        string[] lines = Lines(Log.Read(file));
        string[] others = Lines(Written(firstRow: 500).Read(file));
        for (int i = 0; i < lines.Length; i++)
        {
            AssertFound(file, [.. lines[..i], .. lines[(i + 1)..]], i, $"{i} gone");
            AssertFound(file, [.. lines[..(i + 1)], .. lines[i..]], i + 1, $"{i} twice");
            if (i > 1)
            {
                AssertFound(file, [.. lines[..i], others[i], .. lines[(i + 1)..]], i, $"{i} replaced");
            }

            for (int j = i + 1; j < lines.Length; j++)
            {
                string[] swapped = [.. lines];
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                AssertFound(file, swapped, i, $"{i} and {j} swapped");
            }
        }
    }

    [Fact]
    public void RowAfterTheAnchorThatWasNeverSigned_IsFound()
    {
        string[] lines = Lines(Log.Read(Script.Path));

        AssertFound(Script.Path, [.. lines, lines[^1]], lines.Length, "one more");
        AssertFound(Script.Path, [.. lines, "{}"], lines.Length, "an empty one");
    }

    [Fact]
    public void EveryFlippedBitOfTheAnchor_IsFound()
    {
        const string Anchor = Script.Path + ".anchor";
        byte[] content = Log.Read(Anchor);
        for (int at = 0; at < content.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] changed = [.. content];
                changed[at] ^= (byte)(1 << bit);
                FaultyStorage storage = Log.AfterKill();
                storage.Write(Anchor, changed);

                Assert.Equal(AuditFault.AnchorMac, Verify(storage)[^1].Found.Fault);
                Assert.Null(Verify(storage)[^1].Found.FirstBadRow);
                AssertDoesNotOpen(storage);
            }
        }
    }

    [Theory]
    [InlineData(Finished)]
    [InlineData(Script.Path)]
    public void FileThatIsGoneEmptiedOrSwapped_IsFound(string file)
    {
        FaultyStorage gone = Log.AfterKill();
        gone.Remove(file);
        FaultyStorage swapped = Log.AfterKill();
        swapped.Write(file, Written(firstRow: 500).Read(file));

        Assert.Contains(Verify(gone), found => found.Found.Fault == AuditFault.AnchorCount);
        AssertFound(file, Array.Empty<byte>(), 0, "emptied");
        Assert.Contains(Verify(swapped), found => !found.Found.IsValid);
    }

    [Fact]
    public void LogWithTheAnchorOfAnother_IsFound()
    {
        FaultyStorage storage = Log.AfterKill();
        storage.Write(Script.Path + ".anchor", Written(firstRow: 500).Read(Script.Path + ".anchor"));

        AuditVerification found = Verify(storage)[^1].Found;
        Assert.Equal(AuditFault.AnchorHead, found.Fault);
        Assert.Equal(Lines(Log.Read(Script.Path)).Length - 1, found.FirstBadRow);
        AssertDoesNotOpen(storage);
    }

    [Fact]
    public void LogWithoutItsAnchor_IsFoundUnlessItMayBe()
    {
        FaultyStorage storage = Log.AfterKill();
        storage.Remove(Script.Path + ".anchor");
        AuditVerifierOptions lenient = Script.Verifying(storage) with { MayLackAnchor = true };
        storage.Write(Script.Path, storage.Read(Script.Path)[..^20]);

        Assert.Equal(AuditFault.TornTail, Verify(storage)[^1].Found.Fault);
        storage.Write(Script.Path, Log.Read(Finished));
        Assert.Equal(AuditFault.AnchorMac, Verify(storage)[^1].Found.Fault);
        Assert.All(
            AuditVerifier.VerifyFiles(Script.Path, Script.First, lenient), file => Assert.True(file.Found.IsValid));
    }

    [Fact]
    public void FinishedFileOfALogWithItsAnchor_IsValidAlone() =>
        Assert.All(
            AuditVerifier.VerifyFiles(Finished, Script.First, Script.Verifying(Log)),
            file => Assert.True(file.Found.IsValid));

    [Fact]
    public void LogThatNobodyAltered_IsValid() => Assert.All(Verify(Log), file => Assert.True(file.Found.IsValid));

    // Two files, the second begun because the first was long enough.
    private static FaultyStorage Written(int firstRow = 0)
    {
        FaultyStorage storage = new();
        Script script = new(storage, Keeping.Flushed);
        using (JsonlAuditLog log = script.Open(Script.First))
        {
            script.Append(log, firstRow, 12).GetAwaiter().GetResult();
        }

        Assert.Contains(Finished, storage.Files);
        return storage;
    }

    private static void AssertFound(string file, string[] lines, int row, string what) =>
        AssertFound(file, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), row, what);

    private static void AssertFound(string file, byte[] content, int row, string what)
    {
        FaultyStorage storage = Log.AfterKill();
        storage.Write(file, content);

        AuditFileVerification? bad = Verify(storage).FirstOrDefault(found => !found.Found.IsValid);
        Assert.True(bad is not null, $"{file}: {what} isn't found");

        // What is cut off at the end of a file that isn't the last shows at the beginning of the next.
        bool isNext = file == Finished && bad.Path == Script.Path && bad.Found.FirstBadRow == 0;
        Assert.True((bad.Path == file && bad.Found.FirstBadRow == row) || isNext, $"{file}: {what} is {bad}");
    }

    private static void AssertDoesNotOpen(FaultyStorage storage) =>
        Assert.Throws<AuditLogException>(() => new Script(storage.AfterKill(), Keeping.Flushed).Open(Script.First));

    private static IReadOnlyList<AuditFileVerification> Verify(FaultyStorage storage) =>
        AuditVerifier.VerifyFiles(Script.Path, Script.First, Script.Verifying(storage));

    private static string[] Lines(byte[] log) => Encoding.UTF8.GetString(log).TrimEnd('\n').Split('\n');
}
