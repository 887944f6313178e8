using System.Diagnostics;
using System.Text.Json;

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>Several logs share a folder: in one process, and in several of which some are killed.</summary>
public sealed class IncidentRaceTests : IDisposable
{
    private const string Variable = "MAESTRO_INCIDENT_FOLDER";
    private const string Acknowledged = "acknowledged.txt";

    private static readonly string Method = $"{typeof(IncidentRaceTests).FullName}.{nameof(WriterInAnotherProcess)}";
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
        for (int round = 0; round < Rounds; round++)
        {
            Process[] writers = [Start(), Start()];
            foreach (Process writer in writers)
            {
                await WaitFor(writer);
            }

            foreach (Process writer in writers)
            {
                writer.Kill();
                await writer.WaitForExitAsync();
                writer.Dispose();
            }
        }

        await using IncidentAuditLog log = await _folder.Open(new() { MaxFiles = int.MaxValue });
        Assert.Empty(log.Recovery.Faulty);
        AssertSound(_folder.Incidents.Length);
        HashSet<string> onRecord = [.. _folder.Incidents.SelectMany(_folder.Lines).Select(Run)];
        string[] acknowledged = [.. _folder.Names("*" + Acknowledged).SelectMany(_folder.Lines)];
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Where(run => !onRecord.Contains(run)));
    }

    // What the test above starts in processes of its own.
    [Fact(Explicit = true)]
    public async Task WriterInAnotherProcess()
    {
        string path = Environment.GetEnvironmentVariable(Variable) ?? _folder.FullName;
        await using IncidentAuditLog log = await IncidentAuditLog.OpenAsync(
            path,
            IncidentTestFolder.Key,
            new() { MaxFiles = int.MaxValue, LockTimeout = TimeSpan.FromMinutes(1) });
        string name = $"{Environment.ProcessId}.{Acknowledged}";
        await using FileStream acknowledged = new(
            Path.Combine(path, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        for (int i = 0; i < 100_000; i++)
        {
            string run = $"{Environment.ProcessId}-{i}";
            await log.AppendAsync(IncidentTestFolder.Stop(run), default);
            acknowledged.Write(System.Text.Encoding.ASCII.GetBytes(run + "\n"));
            if (i % 2 == 0)
            {
                await log.CompleteAsync(run, "STOPPED", default);
            }
        }
    }

    private static string Run(string row) => JsonDocument.Parse(row).RootElement.GetProperty("run_id").GetString()!;

    private Process Start()
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string tests = typeof(IncidentRaceTests).Assembly.Location;
        foreach (string arg in (string[])[tests, "-explicit", "on", "-method", Method])
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment[Variable] = _folder.FullName;
        return Process.Start(start)!;
    }

    private async Task WaitFor(Process writer)
    {
        string path = _folder.PathOf($"{writer.Id}.{Acknowledged}");
        for (int i = 0; i < 3000 && !(File.Exists(path) && new FileInfo(path).Length > 100); i++)
        {
            Assert.False(writer.HasExited, writer.HasExited ? await writer.StandardOutput.ReadToEndAsync() : "");
            await Task.Delay(10);
        }
    }

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
