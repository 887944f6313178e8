namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A log has one writer, by whatever name it comes, until it is closed.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-audit-").FullName;

    private string Log => Path.Combine(_folder, "log.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void SecondWriter_IsRefusedUntilTheFirstIsGone()
    {
        using (JsonlAuditLog.Open(Log, WatchedLog.Key))
        {
            Assert.Throws<IOException>(() => JsonlAuditLog.Open(Log, WatchedLog.Key));
        }

        JsonlAuditLog.Open(Log, WatchedLog.Key).Dispose();
    }

    [Fact]
    public void SecondWriterByAnotherName_IsRefused()
    {
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        using JsonlAuditLog log = JsonlAuditLog.Open(Log, WatchedLog.Key);

        Assert.Throws<IOException>(() => JsonlAuditLog.Open(Path.Combine(inner, "..", "log.jsonl"), WatchedLog.Key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SecondWriterThroughALink_IsRefused(bool isFolder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take a privilege there.");
        using JsonlAuditLog log = JsonlAuditLog.Open(Log, WatchedLog.Key);
        string link = Path.Combine(_folder, "link");
        _ = isFolder ? Directory.CreateSymbolicLink(link, _folder) : File.CreateSymbolicLink(link, Log);

        string other = isFolder ? Path.Combine(link, "log.jsonl") : link;
        Assert.Throws<IOException>(() => JsonlAuditLog.Open(other, WatchedLog.Key));
    }

    // The files of one log stand together, wherever a link to it stands.
    [Fact]
    public async Task LogThroughALink_KeepsItsFilesBesideIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take a privilege there.");
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        string link = Path.Combine(_folder, "link.jsonl");
        File.CreateSymbolicLink(link, Path.Combine(inner, "log.jsonl"));
        using (JsonlAuditLog log = JsonlAuditLog.Open(link, WatchedLog.Key, new() { MaxFileLength = 4096 }))
        {
            for (int row = 0; row < 30; row++)
            {
                await log.AppendAsync(new(default, default, new AuditField("n", row)), default);
            }
        }

        Assert.True(File.Exists(Path.Combine(inner, "log.000001.jsonl")));
        Assert.Equal([link], Directory.GetFiles(_folder));
        Assert.All(AuditVerifier.VerifyFiles(link, WatchedLog.Key), file => Assert.True(file.Found.IsValid));
    }

    [Fact]
    public async Task ClosedLog_RefusesEverything()
    {
        JsonlAuditLog log = JsonlAuditLog.Open(Log, WatchedLog.Key);
        log.Dispose();
        log.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => log.AppendAsync(new(default, default), default).AsTask());
        Assert.Throws<ObjectDisposedException>(log.SetAnchor);
        Assert.Throws<ObjectDisposedException>(() => log.RotateKey(WatchedLog.OtherKey));
    }

    [Fact]
    public async Task CancelledRow_IsNotOnRecord()
    {
        using JsonlAuditLog log = JsonlAuditLog.Open(Log, WatchedLog.Key);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => log.AppendAsync(new(default, default), new(canceled: true)).AsTask());

        Assert.Single(await File.ReadAllLinesAsync(Log));
    }
}
