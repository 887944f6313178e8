namespace Maestro.Policy.Tests.Audit;

public sealed class MemoryAuditLogTests
{
    [Fact]
    public async Task MemoryLog_KeepsRowsInOrderAndSnapshotsStand()
    {
        MemoryAuditLog log = new();
        await log.AppendAsync(new(default, default, new AuditField("n", "1")), default);
        IReadOnlyList<AuditRow> snapshot = log.Rows;
        await log.AppendAsync(new(default, default, new AuditField("n", "2")), default);

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await log.AppendAsync(null!, default));
        Assert.Single(snapshot);
        Assert.Equal(["1", "2"], log.Rows.Select(row => row["n"]));
    }
}
