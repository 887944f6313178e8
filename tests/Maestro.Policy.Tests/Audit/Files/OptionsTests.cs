namespace Maestro.Policy.Tests.Audit.Files;

public sealed class OptionsTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static TheoryData<string, JsonlAuditLogOptions> OutOfRange => new()
    {
        { "Durability", new() { Durability = (AuditDurability)3 } },
        { "Durability", new() { Durability = (AuditDurability)(-1) } },
        { "Timestamps", new() { Timestamps = (AuditTimestamps)99 } },
        { "AnchorInterval", new() { AnchorInterval = Timeout.InfiniteTimeSpan } },
        { "AnchorInterval", new() { AnchorInterval = Day + TimeSpan.FromTicks(1) } },
        { "AnchorInterval", new() { AnchorInterval = TimeSpan.Zero, Durability = AuditDurability.Buffered } },
        { "MaxFileLength", new() { MaxFileLength = 4095 } },
        { "KeptFiles", new() { KeptFiles = -1 } },
        { "MaxPendingLength", new() { MaxPendingLength = 4095 } },
        { "ChainId", new() { ChainId = "" } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void OptionOutOfItsRange_IsNamedAndNothingIsBegun(string option, JsonlAuditLogOptions options)
    {
        WatchedLog watched = new();
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => JsonlAuditLog.Open(WatchedLog.Path, WatchedLog.Key, options with { Storage = watched.Disk }));

        Assert.Equal(option, exception.ParamName);
        Assert.Empty(watched.Disk.Files);
    }

    [Fact]
    public void OptionsAtTheEndsOfTheirRanges_AreTaken()
    {
        WatchedLog watched = new();
        JsonlAuditLogOptions least = new()
        {
            AnchorInterval = TimeSpan.Zero, MaxFileLength = 4096, KeptFiles = 0, MaxPendingLength = 4096,
        };
        JsonlAuditLogOptions most = new()
        {
            AnchorInterval = Day,
            MaxFileLength = long.MaxValue,
            KeptFiles = int.MaxValue,
            MaxPendingLength = int.MaxValue,
            Durability = AuditDurability.Buffered,
        };

        watched.Open(least).Dispose();
        watched.Open(most).Dispose();

        watched.AssertVerifies();
    }

    [Fact]
    public void ChainOfAnotherName_IsRefused()
    {
        WatchedLog watched = new();
        watched.Open(new()).Dispose();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => JsonlAuditLog.Open(
            WatchedLog.Path, WatchedLog.Key, new() { Storage = watched.Disk, ChainId = "chain-2" }));

        Assert.Contains("'chain-1', not 'chain-2'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyThatCannotSign_IsRefused()
    {
        WatchedLog watched = new();
        using AuditKey key = AuditKey.ToVerify("k", "0123456789abcdef"u8);
        Assert.Throws<ArgumentException>(() => watched.Open(new(), key));
        using JsonlAuditLog log = watched.Open(new());
        Assert.Throws<ArgumentException>(() => log.RotateKey(key));
    }
}
