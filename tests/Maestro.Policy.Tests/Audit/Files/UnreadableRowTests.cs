using System.Text;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>What couldn't be read back isn't written.</summary>
public sealed class UnreadableRowTests
{
    private const int Longest = 1 << 20;

    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task RowThatIsLongerThanAVerifierReads_IsRefused()
    {
        using JsonlAuditLog log = _watched.Open(new());
        AuditField field = new("text", new string('x', Longest));
        await Assert.ThrowsAsync<ArgumentException>(
            () => log.AppendAsync(new(default, default, field), default).AsTask());

        await _watched.Append(log);

        log.Dispose();
        Assert.Equal(2, _watched.WrittenRows);
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task LongestRow_IsReadBackAndGoneOnWith()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await log.AppendAsync(new(default, default, new AuditField("text", "")), default);
            int rest = Longest - Encoding.UTF8.GetString(_watched.Disk.Read(WatchedLog.Path)).Split('\n')[^2].Length;
            AuditField tooLong = new("text", new string('x', rest + 1));
            await Assert.ThrowsAsync<ArgumentException>(
                () => log.AppendAsync(new(default, default, tooLong), default).AsTask());
            await log.AppendAsync(new(default, default, new AuditField("text", new string('x', rest))), default);
        }

        _watched.Open(new()).Dispose();
        Assert.Equal(3, _watched.WrittenRows);
        _watched.AssertVerifies();
    }

    [Theory]
    [InlineData(127, true)]
    [InlineData(128, false)]
    public void ValueThatIsNestedTooDeeplyForARow_IsNone(int depth, bool isValue)
    {
        string json = new string('[', depth) + new string(']', depth);

        Assert.Equal(isValue, Record.Exception(() => AuditValue.FromJson(json)) is null);
    }

    [Fact]
    public async Task DeepestValue_IsReadBack()
    {
        AuditValue value = AuditValue.FromJson(new string('[', 127) + new string(']', 127));
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await log.AppendAsync(new(default, default, new AuditField("deep", value)), default);
        }

        _watched.AssertVerifies();
    }

    // The anchor has both names, and is bounded.
    [Fact]
    public void NameThatIsTooLongForAnAnchor_IsRefused()
    {
        using AuditKey longest = AuditKey.FromBytes(new('\u0001', 256), "0123456789abcdef"u8);
        using AuditKey tooLong = AuditKey.FromBytes(new('k', 257), "0123456789abcdef"u8);
        JsonlAuditLogOptions options = new() { Storage = _watched.Disk, ChainId = new('\u0001', 256) };

        Assert.Throws<ArgumentException>(() => JsonlAuditLog.Open(WatchedLog.Path, tooLong, options));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => JsonlAuditLog.Open(WatchedLog.Path, longest, options with { ChainId = new('c', 257) }));

        using (JsonlAuditLog log = JsonlAuditLog.Open(WatchedLog.Path, longest, options))
        {
            Assert.Throws<ArgumentException>(() => log.RotateKey(tooLong));
        }

        JsonlAuditLog.Open(WatchedLog.Path, longest, options).Dispose();
    }
}
