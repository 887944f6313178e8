using System.Globalization;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>The same rows make the same files, wherever and whenever they are written.</summary>
public sealed class SameFilesTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task LogOfAnotherCulture_IsTheSameToTheByte(string culture)
    {
        WatchedLog here = new();
        await Write(here);
        WatchedLog there = new();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await Write(there);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(here.Disk.Files.Order(), there.Disk.Files.Order());
        Assert.All(here.Disk.Files, path => Assert.Equal(here.Disk.Read(path), there.Disk.Read(path)));
        there.AssertVerifies();
    }

    // The reference's verifier reads one file, knows one key and no anchor.
    [Theory]
    [InlineData(AuditDurability.Flushed)]
    [InlineData(AuditDurability.Synced)]
    [InlineData(AuditDurability.Buffered)]
    public async Task AllFilesOneAfterTheOther_AreALogOfTheReference(AuditDurability durability)
    {
        WatchedLog watched = new();
        using (JsonlAuditLog log = watched.Open(new() { Durability = durability, MaxFileLength = 4096 }))
        {
            await watched.AppendFiles(log, 3);
        }

        byte[] all =
        [
            .. watched.Disk.Read("log.000001.jsonl"),
            .. watched.Disk.Read("log.000002.jsonl"),
            .. watched.Disk.Read("log.000003.jsonl"),
            .. watched.Disk.Read(WatchedLog.Path),
        ];

        foreach (AuditDialect dialect in Enum.GetValues<AuditDialect>())
        {
            AuditVerification found = AuditVerifier.Verify(
                new MemoryStream(all), WatchedLog.Key, new() { Dialect = dialect });
            Assert.True(found.IsValid, $"{dialect}: row {found.FirstBadRow} {found.Fault}");
            Assert.Equal(watched.AnchoredRows, found.Rows);
        }
    }

    private static async Task Write(WatchedLog watched)
    {
        JsonlAuditLogOptions options = new()
        {
            MaxFileLength = 4096, HasDailyFiles = true, KeptFiles = 3, Durability = AuditDurability.Synced,
        };
        using (JsonlAuditLog log = watched.Open(options))
        {
            for (int row = 0; row < 40; row++)
            {
                AuditField number = new("I", 1.5 * row);
                await log.AppendAsync(new(watched.Time.GetUtcNow(), default, number, new("i", "İıI")), default);
                watched.Time.Advance(TimeSpan.FromHours(1));
            }
        }

        using JsonlAuditLog next = watched.Open(options with { PreviousKeys = [WatchedLog.Key] }, WatchedLog.OtherKey);
        await watched.Append(next);
    }
}
