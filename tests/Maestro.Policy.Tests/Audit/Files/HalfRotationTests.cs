using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A file is ended and the next can't be begun: whatever comes then, the next file begins by saying that it
/// goes on with the chain.</summary>
public sealed class HalfRotationTests
{
    private static readonly JsonlAuditLogOptions Options = new() { MaxFileLength = 4096, KeptFiles = 0 };

    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task LogOpenedBetweenTwoFiles_BeginsTheNext()
    {
        (await HalfRotated()).Dispose();

        using JsonlAuditLog log = _watched.Open(Options);

        await AssertBegunInOrder(log);
    }

    [Fact]
    public async Task LogOpenedWithAnotherKeyBetweenTwoFiles_BeginsTheNext()
    {
        (await HalfRotated()).Dispose();

        using JsonlAuditLog log = _watched.Open(Options with { PreviousKeys = [WatchedLog.Key] }, WatchedLog.OtherKey);

        await AssertBegunInOrder(log);
    }

    [Fact]
    public async Task KeyRotatedBetweenTwoFiles_BeginsTheNext()
    {
        using JsonlAuditLog log = await HalfRotated();

        log.RotateKey(WatchedLog.OtherKey);

        await AssertBegunInOrder(log);
    }

    [Fact]
    public async Task LogClosedAfterTheNextFileWasTakenBack_GoesOn()
    {
        using (JsonlAuditLog closed = await HalfRotated())
        {
            _watched.Storage.Watcher = ThrowOnceTheFileIsEnded;
            await Assert.ThrowsAsync<IOException>(() => _watched.Append(closed));
            _watched.Storage.Watcher = static (_, _) => { };
        }

        using JsonlAuditLog log = _watched.Open(Options);

        await AssertBegunInOrder(log);
    }

    // The row has passed the look at the files already when another one ends the file.
    [Fact]
    public async Task RowBesideARotationThatFails_ComesAfterTheBeginningOfTheFile()
    {
        bool isArmed = false;
        FirstLook time = new(_watched.Time);
        using JsonlAuditLog log = JsonlAuditLog.Open(
            WatchedLog.Path,
            WatchedLog.Key,
            new() { Storage = _watched.Storage, Time = time, HasDailyFiles = true, KeptFiles = 0 });
        await _watched.Append(log);
        time.Look = () =>
        {
            isArmed = true;
            _watched.Storage.Watcher = ThrowOnceTheFileIsEnded;
            time.Shift = TimeSpan.FromDays(1);
            Assert.True(_watched.Append(log, 1).IsFaulted);
            time.Shift = TimeSpan.Zero;
            _watched.Storage.Watcher = static (_, _) => { };
        };

        await _watched.Append(log, 2);

        Assert.True(isArmed);
        await AssertBegunInOrder(log);
    }

    private static void ThrowOnceTheFileIsEnded(WatchedOperation operation, string path)
    {
        if ((operation, path) == (WatchedOperation.Open, WatchedLog.Path))
        {
            throw new IOException("The disk is full.");
        }
    }

    private async Task<JsonlAuditLog> HalfRotated()
    {
        JsonlAuditLog log = _watched.Open(Options);
        _watched.Storage.Watcher = ThrowOnceTheFileIsEnded;
        await Assert.ThrowsAsync<IOException>(() => _watched.AppendFiles(log, 2));
        _watched.Storage.Watcher = static (_, _) => { };
        Assert.Contains("log.000001.jsonl", _watched.Disk.Files);
        return log;
    }

    // The files before are gone, so the first row has to say what it goes on with.
    private async Task AssertBegunInOrder(JsonlAuditLog log)
    {
        await _watched.Append(log, 1000);
        log.Dispose();
        _watched.AssertVerifies();
        _watched.Disk.Remove("log.000001.jsonl");
        Assert.Equal("file_begun", _watched.Said("log_event").First());

        AuditVerifierOptions options = new() { FurtherKeys = [WatchedLog.OtherKey] };
        using Stream file = _watched.Disk.OpenToRead(WatchedLog.Path);
        Assert.True(AuditVerifier.Verify(file, WatchedLog.Key, options).IsValid);
    }

    private sealed class FirstLook(TimeProvider inner) : TimeProvider
    {
        public Action? Look { get; set; }

        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Action? look = Look;
            Look = null;
            look?.Invoke();
            return inner.GetUtcNow() + Shift;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            inner.CreateTimer(callback, state, dueTime, period);
    }
}
