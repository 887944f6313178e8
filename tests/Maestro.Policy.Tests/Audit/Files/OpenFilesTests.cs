using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>No file stays open that nobody writes to.</summary>
public sealed class OpenFilesTests
{
    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task WriteThatCannotBeTakenBack_LeavesNothingOpen()
    {
        using JsonlAuditLog log = _watched.Open(new());
        _watched.Storage.Watcher = static (operation, _) =>
        {
            if (operation is WatchedOperation.Write or WatchedOperation.SetLength)
            {
                throw new IOException("The disk is away.");
            }
        };

        for (int row = 0; row < 3; row++)
        {
            await Assert.ThrowsAsync<IOException>(() => _watched.Append(log));
            Assert.Equal(0, _watched.Storage.OpenFiles);
        }

        _watched.Storage.Watcher = static (_, _) => { };
    }

    [Fact]
    public void LogThatCannotBeBegun_LeavesNothingOpenOrLocked()
    {
        int last = 0;
        _watched.Storage.Watcher = (_, _) => last++;
        _watched.Open(new()).Dispose();

        for (int failing = 1; failing <= last; failing++)
        {
            WatchedLog watched = new();
            int step = 0;
            watched.Storage.Watcher = (_, _) =>
            {
                if (++step == failing)
                {
                    throw new IOException("The disk is full.");
                }
            };

            Exception? exception = Record.Exception(() => watched.Open(new()).Dispose());

            Assert.IsType<IOException>(exception);
            Assert.Equal(0, watched.Storage.OpenFiles);
            watched.Open(new()).Dispose();
            watched.AssertVerifies();
        }
    }

    [Fact]
    public async Task ClosedLog_LeavesNothingOpen()
    {
        JsonlAuditLog log = _watched.Open(new() { MaxFileLength = 4096 });
        await _watched.AppendFiles(log, 2);
        Assert.Equal(1, _watched.Storage.OpenFiles);

        log.Dispose();
        log.Dispose();

        Assert.Equal(0, _watched.Storage.OpenFiles);
        Assert.Equal(0, _watched.Time.PendingTimers);
    }
}
