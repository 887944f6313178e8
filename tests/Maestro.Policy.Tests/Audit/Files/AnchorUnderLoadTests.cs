using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Anchors are set however many rows come meanwhile.</summary>
public sealed class AnchorUnderLoadTests
{
    private const int Rows = 20;

    private readonly WatchedLog _watched = new();
    private int _added;

    [Fact]
    public async Task SyncedRowsThatNeverStop_AreAnchoredInTime()
    {
        int armed = 0;
        using JsonlAuditLog log = _watched.Open(new() { Durability = AuditDurability.Synced });
        List<Task> rows = [];
        _watched.Storage.Watcher = (operation, path) =>
        {
            if ((operation, path) == (WatchedOperation.Sync, WatchedLog.Path) && _added < Rows)
            {
                armed = _watched.Time.PendingTimers;
                rows.Add(_watched.Append(log, ++_added));
            }
        };

        await _watched.Append(log);
        while (rows.Count < Rows)
        {
            await rows[^1];
        }

        Assert.Equal(1, armed);
    }

    [Fact]
    public async Task BufferedRowsThatNeverStop_AreAnchoredAsFarAsTheyWereThere()
    {
        int addedBefore = 0;
        using JsonlAuditLog log = _watched.Open(new() { Durability = AuditDurability.Buffered });
        await _watched.Append(log);
        _watched.Storage.Watcher = (operation, path) =>
        {
            if ((operation, path) == (WatchedOperation.Write, WatchedLog.Path) && _added < Rows)
            {
                Assert.True(_watched.Append(log, ++_added).IsCompletedSuccessfully);
            }

            if (operation == WatchedOperation.Move)
            {
                addedBefore = _added;
            }
        };

        log.SetAnchor();

        _watched.Storage.Watcher = static (_, _) => { };
        Assert.Equal(1, addedBefore);
        Assert.Equal(2, _watched.AnchoredRows);
    }

    // Whoever sets an anchor waits for the disk without holding up the rows; theirs is the later one then.
    [Fact]
    public async Task AnchorBesideALaterOne_DoesNotGoBack()
    {
        using JsonlAuditLog log = _watched.Open(new() { AnchorInterval = TimeSpan.Zero });
        await _watched.Append(log);
        _watched.Storage.Watcher = (operation, path) =>
        {
            if ((operation, path) == (WatchedOperation.Sync, WatchedLog.Path) && _added++ == 0)
            {
                Assert.True(_watched.Append(log, _added).IsCompletedSuccessfully);
            }
        };

        log.SetAnchor();

        Assert.Equal(3, _watched.WrittenRows);
        Assert.Equal(3, _watched.AnchoredRows);
    }

    [Fact]
    public async Task AnchorThatTakesLong_HoldsUpOneOtherAtMost()
    {
        using ManualResetEventSlim isWaiting = new();
        using ManualResetEventSlim released = new();
        using JsonlAuditLog log = _watched.Open(new());
        await _watched.Append(log);
        _watched.Storage.Watcher = (operation, path) =>
        {
            if ((operation, path) == (WatchedOperation.Sync, WatchedLog.Path))
            {
                isWaiting.Set();
                released.Wait();
            }
        };
        Task first = Task.Run(() => _watched.Time.Advance(TimeSpan.FromSeconds(1)));
        isWaiting.Wait();
        await _watched.Append(log);
        Task second = Task.Run(() => _watched.Time.Advance(TimeSpan.FromSeconds(1)));
        SpinWait.SpinUntil(() => _watched.Time.PendingTimers == 0);

        int armed = 0;
        for (int row = 0; row < 200; row++)
        {
            await _watched.Append(log);
            armed = Math.Max(armed, _watched.Time.PendingTimers);
        }

        released.Set();
        await Task.WhenAll(first, second);
        Assert.Equal(0, armed);
        Assert.Equal(_watched.WrittenRows, _watched.AnchoredRows);
    }

    [Fact]
    public async Task AnchorThatFails_IsTriedAgainThoughNoRowComes()
    {
        using JsonlAuditLog log = _watched.Open(new());
        await _watched.Append(log);
        _watched.Storage.Watcher = static (_, _) => throw new IOException("The disk is away.");
        _watched.Time.Advance(TimeSpan.FromSeconds(1));
        _watched.Storage.Watcher = static (_, _) => { };

        _watched.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, _watched.AnchoredRows);
        Assert.Equal(0, _watched.Time.PendingTimers);
    }
}
