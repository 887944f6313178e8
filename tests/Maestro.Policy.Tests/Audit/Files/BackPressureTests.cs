using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>What waits in memory is bounded.</summary>
public sealed class BackPressureTests : IDisposable
{
    private const int Rows = 200;
    private const int MaxPending = 4096;

    private readonly ManualResetEventSlim _released = new();
    private readonly WatchedLog _watched = new();
    private int _longest;

    public void Dispose() => _released.Dispose();

    [Fact]
    public async Task RowsBeyondTheBound_WaitForTheDisk()
    {
        using JsonlAuditLog log = _watched.Open(Options);
        Task[] rows = Blocked(log);

        Assert.All(rows, static row => Assert.False(row.IsCompleted));
        _released.Set();
        await Task.WhenAll(rows);

        Assert.Equal(Enumerable.Range(0, Rows), _watched.Said("n").Select(int.Parse).Order());

        // A write is what waited: the bound, and the row that went over it.
        Assert.InRange(_longest, 1, MaxPending + 512);
        log.Dispose();
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task RowThatIsCancelledWhileItWaits_IsNotOnRecord()
    {
        using CancellationTokenSource cancelled = new();
        using JsonlAuditLog log = _watched.Open(Options);
        Task[] rows = Blocked(log);
        Task waiting = log.AppendAsync(
            new(default, default, new AuditField("cancelled", true)), cancelled.Token).AsTask();

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        _released.Set();
        await Task.WhenAll(rows);
        Assert.Empty(_watched.Said("cancelled"));
    }

    [Fact]
    public async Task RowsThatWaitWhenTheDiskFails_AreAllAnswered()
    {
        using JsonlAuditLog log = _watched.Open(Options);
        Task[] rows = Blocked(log, fails: true);

        _released.Set();
        await Assert.ThrowsAsync<IOException>(() => Task.WhenAll(rows));

        Assert.All(rows, static row => Assert.True(row.IsFaulted));
        _watched.Storage.Watcher = static (_, _) => { };
        await _watched.Append(log, 1);
        Assert.Equal(["1"], _watched.Said("n"));
        log.Dispose();
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task RowsThatWaitWhenTheLogIsClosed_AreAllAnswered()
    {
        JsonlAuditLog log = _watched.Open(Options);
        Task[] rows = Blocked(log);

        Task closing = Task.Run(log.Dispose);
        _released.Set();
        await closing;

        foreach (Task row in rows)
        {
            Exception? exception = await Record.ExceptionAsync(() => row);
            Assert.True(exception is null or ObjectDisposedException, exception?.ToString());
        }

        int acknowledged = rows.Count(static row => row.IsCompletedSuccessfully);
        Assert.Equal(acknowledged, _watched.Said("n").Count());
        _watched.AssertVerifies();
    }

    private static JsonlAuditLogOptions Options =>
        new() { Durability = AuditDurability.Synced, MaxPendingLength = MaxPending };

    private Task[] Blocked(JsonlAuditLog log, bool fails = false)
    {
        long length = _watched.Disk.Read(WatchedLog.Path).Length;
        _watched.Storage.Watcher = (operation, path) =>
        {
            if ((operation, path) == (WatchedOperation.Sync, WatchedLog.Path))
            {
                _released.Wait();
                long written = _watched.Disk.Read(WatchedLog.Path).Length;
                (_longest, length) = (Math.Max(_longest, (int)(written - length)), written);
                if (fails)
                {
                    throw new IOException("The disk is away.");
                }
            }
        };
        return [.. Enumerable.Range(0, Rows).Select(row => _watched.Append(log, row))];
    }
}
