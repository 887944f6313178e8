using System.Text.Json;

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>Several logs share a folder: in one process, and in several of which some are killed.</summary>
public sealed class IncidentRaceTests : IDisposable
{
    private const int RowsBeforeDeath = 10;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 8 : 1;

    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task LogsThatRace_TakeEachIdOnce()
    {
        const int Logs = 4;
        const int Each = 25;
        IncidentLogOptions patient = new() { LockTimeout = TimeSpan.FromMinutes(1) };
        await Parallel.ForAsync(0, Logs, async (number, cancellationToken) =>
        {
            await using IncidentAuditLog log = await _folder.Open(patient);
            for (int i = 0; i < Each; i++)
            {
                string run = $"R{number}-{i}";
                await log.AppendAsync(IncidentTestFolder.Stop(run), cancellationToken);
                await log.CompleteAsync(run, "STOPPED", cancellationToken);
            }
        });

        AssertSound(Logs * Each);
        Assert.Equal($"{(Logs * Each) + 1}", _folder.Text(IncidentTestFolder.Counter));
    }

    [Fact]
    public async Task ProcessesThatRaceAndAreKilled_LoseNothingThatTheyAcknowledged()
    {
        List<string> acknowledged = [];
        for (int round = 0; round < Rounds; round++)
        {
            using WriterProcess one = new("incident", _folder.FullName, $"{round}a");
            using WriterProcess other = new("incident", _folder.FullName, $"{round}b");
            await Task.WhenAll(one.KillAfter(RowsBeforeDeath), other.KillAfter(RowsBeforeDeath));
            acknowledged.AddRange(
                one.Acknowledged.Concat(other.Acknowledged).Select(row => $"{row.Writer}-{row.Row}"));
        }

        await using IncidentAuditLog log = await _folder.Open(new() { MaxFiles = int.MaxValue });
        Assert.Empty(log.Recovery.Faulty);
        AssertSound(_folder.Incidents.Length);
        HashSet<string> onRecord = [.. _folder.Incidents.SelectMany(_folder.Lines).Select(Run)];
        Assert.True(acknowledged.Count >= 2 * Rounds * RowsBeforeDeath, $"{acknowledged.Count} rows");
        Assert.Empty(acknowledged.Where(run => !onRecord.Contains(run)));
    }

    private static string Run(string row) => JsonDocument.Parse(row).RootElement.GetProperty("run_id").GetString()!;

    // Every file has an id of its own, rows that are as signed, and one entry in the index.
    private void AssertSound(int files)
    {
        string[] ids = [.. _folder.Incidents.Select(name => name.Split("__")[0])];
        Assert.Equal(files, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(_folder.Incidents, name => Assert.True(_folder.Verify(name) is { IsValid: true, Rows: > 0 }, name));
        Assert.Equal(
            ids,
            _folder.Lines(IncidentTestFolder.Index)
                .Select(entry => JsonDocument.Parse(entry).RootElement.GetProperty("incident_id").GetString()!)
                .Order(StringComparer.Ordinal));
    }
}
