using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>While an anchor can't be set, no further row is taken.</summary>
public sealed class FailedAnchorTests
{
    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task AnchorOfTheNextFileThatFails_RefusesRowsUntilItIsSet()
    {
        using JsonlAuditLog log = _watched.Open(new() { MaxFileLength = 4096 });
        _watched.Storage.Watcher = (operation, path) =>
        {
            bool isBegun = _watched.Disk.Files.Contains("log.000001.jsonl");
            ThrowAnchor(isBegun ? operation : WatchedOperation.Open, path);
        };
        await Assert.ThrowsAsync<IOException>(() => _watched.AppendFiles(log, 2));
        await Assert.ThrowsAsync<IOException>(() => _watched.Append(log));

        _watched.Storage.Watcher = static (_, _) => { };
        await _watched.Append(log);

        Assert.Equal(_watched.WrittenRows, _watched.AnchoredRows + 1);
        log.Dispose();
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task KeyWhoseAnchorFails_IsRotatedAllTheSame()
    {
        using JsonlAuditLog log = _watched.Open(new());
        _watched.Storage.Watcher = ThrowAnchor;
        log.RotateKey(WatchedLog.OtherKey);
        await Assert.ThrowsAsync<IOException>(() => _watched.Append(log));

        _watched.Storage.Watcher = static (_, _) => { };
        await _watched.Append(log);

        Assert.Equal("second", _watched.Said("key_id").Last());
        log.Dispose();
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task KeyThatCannotBeRotated_StaysAsItIs()
    {
        using JsonlAuditLog log = _watched.Open(new());
        for (int failing = 1; failing <= 2; failing++)
        {
            int writes = 0;
            _watched.Storage.Watcher = (operation, path) =>
            {
                if ((operation, path) == (WatchedOperation.Write, WatchedLog.Path) && ++writes == failing)
                {
                    throw new IOException("The disk is full.");
                }
            };

            Assert.Throws<IOException>(() => log.RotateKey(WatchedLog.OtherKey));
            await _watched.Append(log);
            Assert.Equal("first", _watched.Said("key_id").Last());
        }

        log.Dispose();
        _watched.AssertVerifies();
    }

    private static void ThrowAnchor(WatchedOperation operation, string path)
    {
        if ((operation, path) == (WatchedOperation.Move, WatchedLog.Anchor))
        {
            throw new IOException("The anchor can't be replaced.");
        }
    }
}
