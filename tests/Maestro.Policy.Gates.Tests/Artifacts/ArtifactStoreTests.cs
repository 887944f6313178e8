using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.Gates.Checkpoints;

namespace Maestro.Policy.Gates.Tests.Artifacts;

public sealed class ArtifactStoreTests : IDisposable
{
    private readonly ArtifactBench _bench = new();

    private ArtifactStore Store => new(_bench.Folder);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Artifact_IsThereAsTheReceiptSays()
    {
        ArtifactReceipt receipt = ArtifactBench.Write(Store, "報告.txt", "本文\r\nend");
        byte[] content = File.ReadAllBytes(_bench.In("store", "報告.txt"));

        Assert.Equal("本文\r\nend"u8.ToArray(), content);
        Assert.Equal(("報告.txt", false), (receipt.Path, receipt.WasThere));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), receipt.Sha256);
        Assert.Equal(content, receipt.Content.ToArray());
        Assert.Equal(["報告.txt"], _bench.Names);
    }

    [Fact]
    public void Receipt_CanBeSealedByACheckpoint()
    {
        using AuditKey key = AuditKey.FromBytes("k1", new byte[32]);
        CheckpointFile file = new(_bench.In("cp.json"), key, new() { ArtifactFolder = _bench.Folder });
        Checkpoint run = file.Save(Checkpoint.Begin("R1", ("task", "word")));
        run = file.Save(run.Start("task"));
        ArtifactReceipt receipt = ArtifactBench.Write(Store, "task.txt", "text");

        file.Save(run.Complete("task", file.Seal("R1", "task", receipt.Path, receipt.Content.Span)));
        Assert.Null(file.Read("R1").Fault);

        File.AppendAllText(_bench.In("store", "task.txt"), "!");
        Assert.Equal(CheckpointFault.ArtifactSha256, file.Read("R1").Fault);
    }

    [Fact]
    public void Announcement_ComesBeforeTheFile_AndKeepsItAway()
    {
        ArtifactReceipt? told = null;
        ArtifactReceipt written = ArtifactBench.Write(Store, "a", "1", receipt =>
        {
            told = receipt;
            Assert.Empty(_bench.Names);
        });

        Assert.Equal(written, told);
        Assert.Throws<InvalidOperationException>(
            () => ArtifactBench.Write(Store, "b", "2", static _ => throw new InvalidOperationException()));
        Assert.Equal(["a"], _bench.Names);
    }

    [Fact]
    public void Permit_IsUsedUp()
    {
        Permit<Artifact> permit = ArtifactBench.Permit("a", "1");

        Assert.True(permit.TryRedeem(out Artifact redeemed));
        Assert.Throws<PermitRefusedException>(() => Store.Write(permit, static artifact => artifact));
        Assert.Equal("1", redeemed.Text);
        Assert.False(Directory.Exists(_bench.Folder));
    }

    [Theory]
    [InlineData(ArtifactRedaction.Private, "to <REDACTED_EMAIL>, <REDACTED_PHONE>, 連絡先<REDACTED_EMAIL>まで")]
    [InlineData(ArtifactRedaction.Reference, "to <REDACTED_EMAIL>, 03-1234-5678, 連絡先c@d.coまで")]
    public void Text_IsRedacted(ArtifactRedaction redaction, string expected)
    {
        ArtifactStore store = new(_bench.Folder, new() { Redaction = redaction });

        ArtifactReceipt receipt = ArtifactBench.Write(store, "a", "to a@b.co, 03-1234-5678, 連絡先c@d.coまで");

        Assert.Equal(expected, Encoding.UTF8.GetString(receipt.Content.Span));
        Assert.Equal(expected, File.ReadAllText(_bench.In("store", "a")));
    }

    [Fact]
    public void LongText_IsNeverCut()
    {
        string text = string.Concat(Enumerable.Repeat("plain words and a@b.co; ", 100_000));

        ArtifactReceipt receipt = ArtifactBench.Write(Store, "a", text);

        Assert.Equal(
            text.Replace("a@b.co", "<REDACTED_EMAIL>", StringComparison.Ordinal),
            Encoding.UTF8.GetString(receipt.Content.Span));
    }

    [Fact]
    public void SameBytes_AreNotWrittenAgain()
    {
        ArtifactBench.Write(Store, "a", "to a@b.co");
        string path = _bench.In("store", "a");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        ArtifactReceipt again = ArtifactBench.Write(Store, "a", "to <REDACTED_EMAIL>");

        Assert.True(again.WasThere);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void OtherBytes_AreReplacedOnlyWhereTheOptionsSaySo()
    {
        ArtifactBench.Write(Store, "a", "old");

        Assert.Equal(ArtifactRefusal.Taken, Refusal("a", "new"));
        Assert.Equal("old", File.ReadAllText(_bench.In("store", "a")));

        Assert.False(ArtifactBench.Write(new(_bench.Folder, new() { Replaces = true }), "a", "new").WasThere);
        Assert.Equal("new", File.ReadAllText(_bench.In("store", "a")));
        Assert.Equal(["a"], _bench.Names);
    }

    [Theory]
    [InlineData("Report.txt", "report.TXT")]
    [InlineData("é", "É")]
    [InlineData("ﬁ", "fi")]
    [InlineData("ガ", "\uff76\uff9e")]
    public void NameThatDiffersByFormAlone_IsRefused(string there, string name)
    {
        Directory.CreateDirectory(_bench.Folder);
        File.WriteAllText(_bench.In("store", there), "");

        Assert.Equal(ArtifactRefusal.LookAlike, Refusal(name, "text"));
        Assert.Equal([there], _bench.Names);
    }

    // A name that isn't in form C can't be asked for, and may be there.
    [Fact]
    public void NameThatIsThereInAnotherForm_IsRefused()
    {
        Directory.CreateDirectory(_bench.In("store", "e\u0301"));

        Assert.Equal(ArtifactRefusal.LookAlike, Refusal("é", "text"));
    }

    [Fact]
    public void Folder_IsNoArtifact()
    {
        Directory.CreateDirectory(_bench.In("store", "a"));

        Assert.Equal(ArtifactRefusal.Folder, Refusal("a", "text"));
    }

    [Fact]
    public void ArtifactWithoutNameOrText_IsRefused()
    {
        Assert.Equal(ArtifactRefusal.Unnamed, RefusalOf(default));
        Assert.Equal(ArtifactRefusal.Unnamed, RefusalOf(new(null!, "text")));
        Assert.Equal(ArtifactRefusal.Unnamed, RefusalOf(new(ArtifactName.Create("a"), null!)));
    }

    [Theory]
    [InlineData("1234567890", false)]
    [InlineData("12345678901", true)]
    [InlineData("報報報", false)]
    [InlineData("報報報報", true)]
    [InlineData("a@b.co", true)]
    public void Length_IsThatOfTheRedactedBytes(string text, bool isRefused)
    {
        ArtifactStore store = new(_bench.Folder, new() { MaxBytes = 10 });
        Exception? thrown = Record.Exception(() => ArtifactBench.Write(store, "a", text));

        Assert.Equal(isRefused ? ArtifactRefusal.TooLong : null, (thrown as ArtifactRefusedException)?.Refusal);
    }

    [Fact]
    public void HalfACharacter_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => ArtifactBench.Write(Store, "a", "\ud800"));

    [Fact]
    public void FaultyArgument_IsNamed()
    {
        ArtifactStoreOptions faulty = new() { MaxBytes = 0, Redaction = (ArtifactRedaction)7, Storage = null! };
        var thrown = Assert.Throws<ArgumentException>(() => new ArtifactStore("a", faulty));

        Assert.StartsWith(
            "Redaction is 7, which is none. MaxBytes is 0. Make it 1 or more. Storage is null.", thrown.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ArtifactStore(""));
        Assert.Throws<ArgumentNullException>(() => Store.Write<Artifact>(null!, static artifact => artifact));
        Assert.Throws<ArgumentNullException>(() => Store.Write(ArtifactBench.Permit("a", ""), null!));
    }

    private ArtifactRefusal Refusal(string name, string text) => RefusalOf(new(ArtifactName.Create(name), text));

    private ArtifactRefusal RefusalOf(Artifact what) => Assert.Throws<ArtifactRefusedException>(
        () => Store.Write(ArtifactBench.Permit(what), static artifact => artifact)).Refusal;
}
