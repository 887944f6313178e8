namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Rows that are on record once they are in memory.</summary>
public sealed class BufferedTests
{
    private static readonly JsonlAuditLogOptions Options = new()
    {
        Durability = AuditDurability.Buffered,
        AnchorInterval = TimeSpan.FromDays(1),
        MaxPendingLength = 4096,
    };

    private readonly WatchedLog _watched = new();

    [Fact]
    public void FullBuffer_IsWrittenByWhoeverFindsItFull()
    {
        using JsonlAuditLog log = _watched.Open(Options);

        for (int row = 0; row < 100; row++)
        {
            Assert.True(_watched.Append(log, row).IsCompletedSuccessfully, $"row {row} waits");
        }

        Assert.InRange(_watched.WrittenRows, 80, 100);
    }

    [Fact]
    public async Task FullBufferThatCannotBeWritten_RefusesRows()
    {
        using JsonlAuditLog log = _watched.Open(Options);
        _watched.Storage.Watcher = static (_, _) => throw new IOException("The disk is away.");
        int added = 0;
        while (_watched.Append(log, added) is { IsCompletedSuccessfully: true })
        {
            added++;
        }

        Task next = _watched.Append(log, added);
        Assert.True(next.IsFaulted);
        await Assert.ThrowsAsync<IOException>(() => next);

        _watched.Storage.Watcher = static (_, _) => { };
        await _watched.Append(log, added);
        log.Dispose();
        Assert.Equal(Enumerable.Range(0, added + 1).Select(row => $"{row}"), _watched.Said("n"));
        _watched.AssertVerifies();
    }

    // Another process may write to it by then.
    [Fact]
    public async Task LogThatCouldNotBeWrittenWhenItWasClosed_StaysAsItIs()
    {
        JsonlAuditLog log = _watched.Open(Options);
        await _watched.Append(log);
        _watched.Storage.Watcher = static (_, _) => throw new IOException("The disk is away.");
        Assert.Throws<IOException>(log.Dispose);
        _watched.Storage.Watcher = static (_, _) => { };
        byte[] before = _watched.Disk.Read(WatchedLog.Path);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _watched.Append(log));

        log.Dispose();
        Assert.Equal(before, _watched.Disk.Read(WatchedLog.Path));
        Assert.Equal(0, _watched.Storage.OpenFiles);
    }
}
