using System.Text;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>What a writer that died leaves, and what the next one says of it.</summary>
public sealed class RecoveryTests
{
    private const string Torn = WatchedLog.Path + ".torn";

    private readonly WatchedLog _watched = new();

    [Fact]
    public void LogThatWasClosed_IsNotRecovered()
    {
        _watched.Open(new()).Dispose();
        using JsonlAuditLog log = _watched.Open(new());

        AuditOpening found = log.Opening;
        Assert.Equal((false, false, 1, 0), (found.IsNew, found.IsRecovered, found.Rows, found.RowsWithoutAnchor));
        Assert.Equal((0, null), (found.TornLength, found.TornFile));
        Assert.Equal(["log_begun"], _watched.Said("log_event"));
    }

    [Fact]
    public async Task RowsWithoutAnchor_AreCounted()
    {
        WatchedLog left = await Killed("");
        using (JsonlAuditLog log = left.Open(new()))
        {
            Assert.Equal((true, 3, 2), (log.Opening.IsRecovered, log.Opening.Rows, log.Opening.RowsWithoutAnchor));
            Assert.Equal((0, null), (log.Opening.TornLength, log.Opening.TornFile));
        }

        Assert.Equal(["2"], left.Said("rows_without_anchor"));
        Assert.Equal(["0"], left.Said("torn_length"));
        Assert.DoesNotContain(Torn, left.Disk.Files);
        left.AssertVerifies();
    }

    [Fact]
    public async Task TornTails_AreSetAsideOneAfterTheOther()
    {
        WatchedLog left = await Killed("{\"ts\":\"2026");
        using (JsonlAuditLog log = left.Open(new()))
        {
            Assert.Equal((true, 3, 2), (log.Opening.IsRecovered, log.Opening.Rows, log.Opening.RowsWithoutAnchor));
            Assert.Equal((11, Torn), (log.Opening.TornLength, log.Opening.TornFile));
        }

        left.AssertVerifies();
        Assert.Equal("{\"ts\":\"2026\n", Encoding.UTF8.GetString(left.Disk.Read(Torn)));

        AddTail(left, "\0\0\0");
        using (JsonlAuditLog log = left.Open(new()))
        {
            Assert.Equal((4, 0, 3), (log.Opening.Rows, log.Opening.RowsWithoutAnchor, log.Opening.TornLength));
        }

        Assert.Equal("{\"ts\":\"2026\n\0\0\0\n", Encoding.UTF8.GetString(left.Disk.Read(Torn)));
        Assert.Equal(["11", "3"], left.Said("torn_length"));
        left.AssertVerifies();
    }

    [Fact]
    public async Task RowThatNobodySigned_IsRefusedAndNothingIsSetAside()
    {
        WatchedLog left = await Killed("{\"n\":5}\n");
        byte[] before = left.Disk.Read(WatchedLog.Path);

        Assert.Equal(AuditFault.PrevHash, Assert.Throws<AuditLogException>(() => left.Open(new())).Fault);

        Assert.Equal(before, left.Disk.Read(WatchedLog.Path));
        Assert.DoesNotContain(Torn, left.Disk.Files);
    }

    [Fact]
    public async Task FileShorterThanItsAnchor_IsRefused()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await _watched.Append(log);
        }

        _watched.Disk.Write(WatchedLog.Path, _watched.Disk.Read(WatchedLog.Path)[..^1]);

        Assert.Equal(AuditFault.AnchorCount, Assert.Throws<AuditLogException>(() => _watched.Open(new())).Fault);
    }

    private static void AddTail(WatchedLog log, string tail) =>
        log.Disk.Write(WatchedLog.Path, [.. log.Disk.Read(WatchedLog.Path), .. Encoding.UTF8.GetBytes(tail)]);

    // The log of a process that ended after two rows, in the middle of what is added.
    private async Task<WatchedLog> Killed(string tail)
    {
        using JsonlAuditLog log = _watched.Open(new());
        await _watched.Append(log, 1);
        await _watched.Append(log, 2);
        WatchedLog left = new();
        foreach (string path in _watched.Disk.Files)
        {
            left.Disk.Write(path, _watched.Disk.Read(path));
        }

        AddTail(left, tail);
        return left;
    }
}
