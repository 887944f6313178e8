using System.Text;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>A log in several files is one chain.</summary>
public sealed class RotationTests
{
    private static readonly JsonlAuditLogOptions BySize = new() { MaxFileLength = 4096 };

    private readonly WatchedLog _watched = new();

    [Fact]
    public async Task FileThatIsLongEnough_IsFollowedByTheNextOfTheSameChain()
    {
        using (JsonlAuditLog log = _watched.Open(BySize))
        {
            await _watched.AppendFiles(log, 3);
        }

        for (int number = 1; number <= 3; number++)
        {
            byte[] ended = _watched.Disk.Read($"log.{number:D6}.jsonl");
            string next = number == 3 ? WatchedLog.Path : $"log.{number + 1:D6}.jsonl";
            string[] lines = Encoding.UTF8.GetString(ended).TrimEnd('\n').Split('\n');
            string first = Encoding.UTF8.GetString(_watched.Disk.Read(next)).Split('\n')[0];

            // The row that goes over it is the last.
            Assert.InRange(ended.Length - lines[^1].Length - 1, 1, 4095);
            Assert.InRange(ended.Length, 4096, 5000);
            Assert.Contains("\"log_event\":\"file_begun\"", first, StringComparison.Ordinal);
            Assert.Contains($"\"file\":{number + 1},", first, StringComparison.Ordinal);
            Assert.Equal(Hash(lines[^1], "row_hash"), Hash(first, "prev_hash"));
        }

        _watched.AssertVerifies();
    }

    [Fact]
    public async Task LogThatIsOpenedAgain_GoesOnInItsFile()
    {
        for (int visit = 0; visit < 3; visit++)
        {
            using JsonlAuditLog log = _watched.Open(BySize);
            await _watched.AppendFiles(log, visit + 1);
            Assert.Equal((visit == 0, 0, false), (log.Opening.IsNew, log.Opening.TornLength, log.Opening.IsRecovered));
        }

        Assert.DoesNotContain("log.000004.jsonl", _watched.Disk.Files);
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task EachDayInUtc_BeginsAFile()
    {
        using (JsonlAuditLog log = _watched.Open(new() { HasDailyFiles = true }))
        {
            for (int hour = 0; hour < 72; hour++)
            {
                await _watched.Append(log, hour);
                _watched.Time.Advance(TimeSpan.FromHours(1));
            }
        }

        // From 03:04 on, so that three midnights pass.
        Assert.Contains("log.000003.jsonl", _watched.Disk.Files);
        Assert.DoesNotContain("log.000004.jsonl", _watched.Disk.Files);
        Assert.All(
            _watched.Disk.Files.Where(IsLog),
            path => Assert.Single(Days(path)));
        Assert.Equal(Enumerable.Range(0, 72).Select(row => $"{row}"), _watched.Said("n"));
        _watched.AssertVerifies();
    }

    [Fact]
    public async Task LogThatIsOpenedTheNextDay_BeginsAFileWithTheFirstRow()
    {
        JsonlAuditLogOptions options = new() { HasDailyFiles = true };
        _watched.Open(options).Dispose();
        _watched.Time.Advance(TimeSpan.FromDays(1));
        using (JsonlAuditLog log = _watched.Open(options))
        {
            Assert.DoesNotContain("log.000001.jsonl", _watched.Disk.Files);
            await _watched.Append(log);
        }

        Assert.Contains("log.000001.jsonl", _watched.Disk.Files);
        _watched.AssertVerifies();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task FilesThatAreTooOld_AreRemovedAndTheRestVerifies(int kept)
    {
        using (JsonlAuditLog log = _watched.Open(BySize with { KeptFiles = kept }))
        {
            await _watched.AppendFiles(log, 4);
            await _watched.Append(log, 1000);
        }

        IEnumerable<string> expected =
            [.. Enumerable.Range(5 - kept, kept).Select(number => $"log.{number:D6}.jsonl"), WatchedLog.Path];
        Assert.Equal(expected, _watched.Disk.Files.Where(IsLog).Order(StringComparer.Ordinal));
        _watched.AssertVerifies();
        _watched.Open(BySize).Dispose();
    }

    [Fact]
    public async Task FileThatHasTheNameAlready_IsNotReplaced()
    {
        using JsonlAuditLog log = _watched.Open(BySize);
        _watched.Disk.Write("log.000001.jsonl", [1, 2, 3]);
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            for (int row = 0; row < 100; row++)
            {
                await _watched.Append(log, row);
            }
        });

        Assert.Equal([1, 2, 3], _watched.Disk.Read("log.000001.jsonl"));
        _watched.Disk.Remove("log.000001.jsonl");
        await _watched.AppendFiles(log, 1);
        log.Dispose();
        _watched.AssertVerifies();
    }

    private static bool IsLog(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal);

    private static string Hash(string row, string member) =>
        row.Substring(row.IndexOf($"\"{member}\":\"", StringComparison.Ordinal) + member.Length + 4, 64);

    private IEnumerable<string> Days(string path) =>
        Encoding.UTF8.GetString(_watched.Disk.Read(path)).TrimEnd('\n').Split('\n')
            .Select(line => line[7..17]).Distinct();
}
