namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A log goes on with another key.</summary>
public sealed class KeyRotationTests
{
    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task KeyThatIsRotated_SignsFromThenOn()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            await _watched.Append(log);
            log.RotateKey(WatchedLog.OtherKey);
            await _watched.Append(log);
        }

        Assert.Equal(["log_begun", "key_rotated", "key_begun"], _watched.Said("log_event"));
        Assert.Equal(["first", "first", "first", "second", "second"], _watched.Said("key_id"));
        Assert.Equal(["second"], _watched.Said("next_key"));
        _watched.AssertVerifies();
        Assert.Equal(AuditFault.RowHash, OnlyWith(WatchedLog.Key));
        Assert.NotNull(OnlyWith(WatchedLog.OtherKey));
    }

    [Fact]
    public async Task LogOpenedWithTheNextKey_GoesOnFromTheOneBefore()
    {
        await Visit(WatchedLog.Key);
        await Visit(WatchedLog.OtherKey, WatchedLog.Key);
        await Visit(WatchedLog.OtherKey);

        Assert.Equal(["log_begun", "key_rotated", "key_begun"], _watched.Said("log_event"));
        Assert.Equal(["first", "first", "first", "second", "second", "second"], _watched.Said("key_id"));
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task LogOpenedWithANextKeyAlone_IsRefused()
    {
        await Visit(WatchedLog.Key);
        byte[] before = _watched.Disk.Read(WatchedLog.Path);

        AuditLogException exception = await Assert.ThrowsAsync<AuditLogException>(() => Visit(WatchedLog.OtherKey));

        Assert.Equal(AuditFault.AnchorMac, exception.Fault);
        Assert.Equal(before, _watched.Disk.Read(WatchedLog.Path));
    }

    [Fact]
    public async Task SameKeyByAnotherName_IsRotated()
    {
        using AuditKey renamed = AuditKey.FromBytes("renamed", "0123456789abcdef"u8);
        await Visit(WatchedLog.Key);
        await Visit(renamed);
        await Visit(renamed);

        Assert.Equal(["first", "first", "first", "renamed", "renamed", "renamed"], _watched.Said("key_id"));
        Assert.Equal(["renamed"], _watched.Said("next_key"));
        _watched.AssertVerifies();
    }

    // Whoever has the key from before can't go on with it.
    [Fact]
    public async Task RowOfTheKeyFromBefore_IsRefused()
    {
        using (JsonlAuditLog log = _watched.Open(new()))
        {
            log.RotateKey(WatchedLog.OtherKey);
            await _watched.Append(log);
        }

        byte[] content = _watched.Disk.Read(WatchedLog.Path);
        await Visit(WatchedLog.Key, WatchedLog.OtherKey);
        byte[] with = _watched.Disk.Read(WatchedLog.Path);
        int rotated = content.Length + with.AsSpan(content.Length).IndexOf((byte)'\n') + 1;

        // The row that lets the key change is gone.
        _watched.Disk.Write(WatchedLog.Path, [.. content, .. with[rotated..]]);

        Assert.Equal(AuditFault.PrevHash, Assert.Single(Verify(WatchedLog.Key, WatchedLog.OtherKey)).Found.Fault);
    }

    [Fact]
    public void NamesOfKeyAndChain_AreSignedInTheFirstRow()
    {
        _watched.Open(new()).Dispose();

        Assert.Equal(["chain-1"], _watched.Said("chain"));
        Assert.Equal(["first"], _watched.Said("key"));
    }

    private async Task Visit(AuditKey key, params AuditKey[] before)
    {
        using JsonlAuditLog log = _watched.Open(new() { PreviousKeys = before }, key);
        await _watched.Append(log);
    }

    private AuditFault? OnlyWith(AuditKey key) =>
        Verify(key).Select(file => file.Found.Fault).FirstOrDefault(fault => fault is not null);

    private IReadOnlyList<AuditFileVerification> Verify(AuditKey key, params AuditKey[] further) =>
        AuditVerifier.VerifyFiles(WatchedLog.Path, key, new() { Storage = _watched.Disk, FurtherKeys = further });
}
