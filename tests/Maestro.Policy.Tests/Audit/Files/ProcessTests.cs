using System.Text.Json;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Processes that are killed, and processes that race.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Tasks = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-audit-").FullName;

    private string Log => Path.Combine(_folder, "log.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(AuditDurability.Flushed)]
    [InlineData(AuditDurability.Synced)]
    [InlineData(AuditDurability.Buffered)]
    public async Task WriterThatIsKilled_LosesNothingThatItAcknowledged(AuditDurability durability)
    {
        int kills = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 400 : 6;
        Random chance = new(17);
        for (int kill = 0; kill < kills; kill++)
        {
            int rows = chance.Next(kill % 2 == 0 ? 4 : 600);
            using WriterProcess writer = new("write", Log, durability.ToString(), $"{Tasks}");
            await writer.KillAfter(rows);

            (string Writer, int Row)[] found = await RowsAfterRecovery();
            AssertAcknowledged(writer.Acknowledged, found, durability);
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(_folder);
    }

    [Fact]
    public async Task WriterThatIsKilledAgainAndAgain_LeavesALogThatGoesOn()
    {
        int kills = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 60 : 4;
        Random chance = new(18);
        int acknowledged = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            using WriterProcess writer = new("write", Log, "Flushed", $"{Tasks}");
            await writer.KillAfter(chance.Next(200));
            acknowledged += writer.Acknowledged.Count;
        }

        int found = (await RowsAfterRecovery()).Length;
        Assert.InRange(found, acknowledged, acknowledged + (kills * Tasks));
    }

    [Fact]
    public async Task ProcessesThatRace_WriteOneAfterTheOther()
    {
        const int Visits = 12;
        string[] names = ["a", "b", "c"];
        WriterProcess[] writers =
            [.. names.Select(name => new WriterProcess("visit", Log, "Flushed", $"{Visits}", name))];
        foreach (WriterProcess writer in writers)
        {
            Assert.Equal((0, ""), await writer.End());
        }

        (string Writer, int Row)[] found = await RowsAfterRecovery();
        Assert.Equal(writers.SelectMany(writer => writer.Acknowledged).Order(), found.Order());
        Assert.All(
            found.Chunk(7),
            visit => Assert.Equal(Enumerable.Range(0, 7).Select(row => (visit[0].Writer, row)), visit));
        Array.ForEach(writers, writer => writer.Dispose());
    }

    // Each task waits for its row before it adds the next: at most one of them isn't acknowledged.
    private static void AssertAcknowledged(
        List<(string Writer, int Row)> acknowledged, (string Writer, int Row)[] found, AuditDurability durability)
    {
        for (int task = 0; task < Tasks; task++)
        {
            int[] rows = [.. found.Where(row => row.Writer == $"{task}").Select(row => row.Row)];
            int promised = acknowledged.Count(row => row.Writer == $"{task}");
            Assert.Equal(Enumerable.Range(0, rows.Length), rows);
            Assert.InRange(rows.Length, durability == AuditDurability.Buffered ? 0 : promised, promised + 1);
        }
    }

    private async Task<(string Writer, int Row)[]> RowsAfterRecovery()
    {
        using AuditKey key = AuditKey.Demo();
        using (JsonlAuditLog log = JsonlAuditLog.Open(Log, key))
        {
            await log.AppendAsync(new(default, default), default);
        }

        IReadOnlyList<AuditFileVerification> files = AuditVerifier.VerifyFiles(Log, key);
        Assert.All(files, file => Assert.True(file.Found.IsValid, $"{file.Path}: {file.Found.Fault}"));
        return [.. from file in files
                   from line in File.ReadLines(file.Path)
                   where line.Contains("\"writer\":", StringComparison.Ordinal)
                   let row = JsonDocument.Parse(line).RootElement
                   select (row.GetProperty("writer").GetString()!, row.GetProperty("row").GetInt32())];
    }
}
