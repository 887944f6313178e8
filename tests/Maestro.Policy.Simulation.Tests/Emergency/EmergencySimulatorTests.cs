using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Tests.Emergency;

public sealed class EmergencySimulatorTests
{
    private static readonly EmergencyOptions Mixed = new()
    {
        Runs = 600,
        Seed = 7,
        FabricateRate = 0.3,
        RowsBefore = 3,
        ChainId = "chain",
        SavesIncidents = true,
        IncidentFolder = "arl",
        MaxIncidentFiles = 150,
        KeepsRuns = true,
        MaxQueueItems = 100,
        ResultFile = "out.json",
        QueueFile = "queue.csv",
        Time = new SteadyTime(SteadyTime.Start),
    };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void AnyNumberOfJobs_LeavesTheSameBytes(int jobs)
    {
        MemoryFiles one = new();
        MemoryFiles many = new();

        EmergencySimulator.Run(Mixed with { Files = one });
        EmergencySimulator.Run(Mixed with { Files = many, Jobs = jobs });

        AssertAlike(one, many);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void AnyNumberOfJobs_LeavesTheSameBytesWhileTimeGoesOn(int jobs)
    {
        MemoryFiles one = new();
        MemoryFiles many = new();

        Play(one, 1);
        Play(many, jobs);

        AssertAlike(one, many);

        static void Play(MemoryFiles files, int jobs)
        {
            SteadyTime time = new(SteadyTime.Start);
            EmergencySimulator.Run(Mixed with
            {
                Files = files, Jobs = jobs, Time = time, AfterRun = _ => time.Now += TimeSpan.FromSeconds(1),
            });
        }
    }

    [Fact]
    public void Disk_GetsTheSameBytes()
    {
        using TestFolder folder = new();
        DiskFiles disk = new(folder.Path);
        MemoryFiles memory = new();

        EmergencySimulator.Run(Mixed with { Files = memory });
        EmergencySimulator.Run(Mixed with { Files = disk, Jobs = 2 });

        Assert.All(memory.Paths, path => Assert.Equal(memory.Read(path), disk.Read(path)));
        Assert.Equal(
            memory.Paths.Count, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancellation_LeavesWhatAShorterBatchLeaves(int jobs)
    {
        using CancellationTokenSource source = new();
        MemoryFiles files = new();
        MemoryFiles shorter = new();

        EmergencyResult result = EmergencySimulator.Run(
            Mixed with { Files = files, Jobs = jobs, AfterRun = run => Cancel(run, source) },
            cancellationToken: source.Token);
        EmergencySimulator.Run(Mixed with { Files = shorter, Runs = 200 });

        Assert.Equal((200, 600), (result.RunsDone, result.RunsAsked));
        files.Delete("out.json");
        shorter.Delete("out.json");
        AssertAlike(shorter, files);
    }

    [Fact]
    public void CancelledBeforehand_SavesTheStores()
    {
        MemoryFiles files = new();

        EmergencyResult result = EmergencySimulator.Run(
            Mixed with { Files = files }, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(0, result.RunsDone);
        Assert.Equal(result.TrustBefore, result.TrustAfter);
        Assert.NotNull(files.Read("out.json"));
        Assert.NotNull(files.Read("model_trust_store.json"));
    }

    [Fact]
    public void Progress_EndsWithAllRuns()
    {
        List<EmergencyProgress> told = [];

        EmergencySimulator.Run(
            new() { Runs = 10_000, Seed = 1, FabricateRate = 0.1, SampleRuns = 0 }, new Told(told));

        Assert.Equal([4096, 8192, 10_000], told.Select(progress => progress.RunsDone));
        Assert.Equal(told.Select(progress => progress.Abnormal).Order(), told.Select(progress => progress.Abnormal));
    }

    [Fact]
    public void Rows_VerifyAsALog()
    {
        MemoryFiles files = new();
        EmergencySimulator.Run(Mixed with { Files = files, Runs = 20 });
        using AuditKey key = AuditKey.Demo();
        string[] logs = [.. files.Paths.Where(path => path.EndsWith(".arl.jsonl", StringComparison.Ordinal))];

        Assert.NotEmpty(logs);
        Assert.All(logs, log =>
        {
            using MemoryStream stream = new(files.Read(log)!);
            Assert.Null(AuditVerifier.Verify(stream, key).Fault);
        });
    }

    [Fact]
    public void EveryRow_IsOfTheCodebook()
    {
        EmergencyResult result = EmergencySimulator.Run(Mixed with { Files = new MemoryFiles() });

        Assert.All(
            result.Runs.SelectMany(run => run.Rows),
            row => Assert.Same(EmergencyWords.Codebook, row.Row.Decision.Layer.Codebook));
        Assert.All(result.Runs.Where(run => run.IsSealed), run => Assert.Equal(ContractState.Stopped, run.State));
    }

    private static void Cancel(EmergencyRunView run, CancellationTokenSource source)
    {
        if (run.Number == 200)
        {
            source.Cancel();
        }
    }

    private static void AssertAlike(MemoryFiles expected, MemoryFiles found)
    {
        Assert.Equal(expected.Paths, found.Paths);
        Assert.All(expected.Paths, path => Assert.Equal(expected.ReadText(path), found.ReadText(path)));
    }

    private sealed class Told(List<EmergencyProgress> told) : IProgress<EmergencyProgress>
    {
        public void Report(EmergencyProgress value) => told.Add(value);
    }
}
