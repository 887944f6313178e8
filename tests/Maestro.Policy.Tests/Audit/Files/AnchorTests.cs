namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>When an anchor is set.</summary>
public sealed class AnchorTests
{
    private readonly WatchedLog _watched = new();

    [Theory]
    [InlineData(AuditDurability.Flushed)]
    [InlineData(AuditDurability.Buffered)]
    public async Task RowsAreAnchoredInTime_AndNothingIsDoneWhileNoneCome(AuditDurability durability)
    {
        JsonlAuditLogOptions options = new() { Durability = durability, AnchorInterval = TimeSpan.FromSeconds(5) };
        using JsonlAuditLog log = _watched.Open(options);
        Assert.Equal((1, 0), (_watched.AnchoredRows, _watched.Time.PendingTimers));

        await _watched.Append(log);
        await _watched.Append(log);
        _watched.Time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.Equal((1, 1), (_watched.AnchoredRows, _watched.Time.PendingTimers));

        _watched.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((3, 0), (_watched.AnchoredRows, _watched.Time.PendingTimers));
        Assert.Equal(3, _watched.WrittenRows);

        int steps = _watched.Disk.Steps;
        _watched.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(steps, _watched.Disk.Steps);

        await _watched.Append(log);
        _watched.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(4, _watched.AnchoredRows);
    }

    [Theory]
    [InlineData(AuditDurability.Flushed)]
    [InlineData(AuditDurability.Synced)]
    [InlineData(AuditDurability.Buffered)]
    public async Task AnchorThatIsAskedFor_CoversAllRows(AuditDurability durability)
    {
        using JsonlAuditLog log = _watched.Open(new() { Durability = durability });
        await _watched.Append(log);
        await _watched.Append(log);

        log.SetAnchor();

        Assert.Equal((3, 3), (_watched.AnchoredRows, _watched.WrittenRows));
    }

    [Fact]
    public async Task IntervalOfZero_AnchorsEachRow()
    {
        using JsonlAuditLog log = _watched.Open(new() { AnchorInterval = TimeSpan.Zero });
        for (int row = 1; row <= 3; row++)
        {
            await _watched.Append(log);
            Assert.Equal((row + 1, 0), (_watched.AnchoredRows, _watched.Time.PendingTimers));
        }
    }

    [Fact]
    public async Task ClosedLog_IsAnchored()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await _watched.Append(log);
        }

        Assert.Equal((2, 0), (_watched.AnchoredRows, _watched.Time.PendingTimers));
    }

    [Fact]
    public async Task LogWithoutItsAnchor_IsRefusedAndStaysAsItIs()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await _watched.Append(log);
        }

        byte[] before = _watched.Disk.Read(WatchedLog.Path);
        _watched.Disk.Remove(WatchedLog.Anchor);

        AuditLogException exception = Assert.Throws<AuditLogException>(() => _watched.Open(new()));

        Assert.Equal(AuditFault.AnchorMac, exception.Fault);
        Assert.Equal(before, _watched.Disk.Read(WatchedLog.Path));
        Assert.DoesNotContain(WatchedLog.Anchor, _watched.Disk.Files);
    }

    [Fact]
    public async Task FileThatIsTakenAway_IsNoticedWithTheNextAnchor()
    {
        using JsonlAuditLog log = _watched.Open(new());
        byte[] content = _watched.Disk.Read(WatchedLog.Path);
        _watched.Disk.Remove(WatchedLog.Path);

        Assert.Equal(AuditFault.AnchorCount, Assert.Throws<AuditLogException>(log.SetAnchor).Fault);

        _watched.Disk.Write(WatchedLog.Path, content);
        await _watched.Append(log);
    }
}
