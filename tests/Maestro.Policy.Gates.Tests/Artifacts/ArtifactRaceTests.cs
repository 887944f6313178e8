using Maestro.Policy.Audit;
using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Artifacts;

/// <summary>Somebody else is in the folder while artifacts are written.</summary>
public sealed class ArtifactRaceTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 20_000 : 300;

    private readonly ArtifactBench _bench = new();

    public ArtifactRaceTests()
    {
        Directory.CreateDirectory(_bench.Folder);
        Directory.CreateDirectory(_bench.In("outside"));
        File.WriteAllText(_bench.In("victim"), "untouched");
    }

    private string Target => _bench.In("store", "a");

    public void Dispose() => _bench.Dispose();

    // Whatever takes the name between any two steps is replaced or refused, and never followed.
    [Fact]
    public void LinkPlantedBeforeAnyStep_IsNeverFollowed()
    {
        foreach (string plant in new[] { "victim", "outside", "missing" })
        foreach (WatchedOperation before in new[]
            { WatchedOperation.Open, WatchedOperation.Write, WatchedOperation.Sync, WatchedOperation.Move })
        {
            WatchedStorage storage = new(AuditStorage.Disk)
            {
                Watcher = (operation, _) =>
                {
                    if (operation == before)
                    {
                        Plant(plant);
                    }
                },
            };

            ArtifactBench.Write(Store(storage), "a", $"text {before}");

            Assert.Null(new FileInfo(Target).LinkTarget);
            Assert.Equal($"text {before}", File.ReadAllText(Target));
            AssertNothingOutside();
            File.Delete(Target);
        }
    }

    [Fact]
    public void FilesWithAnArtifactsName_AreNeverOpenedToBeWritten()
    {
        List<string> opened = [];
        WatchedStorage storage = new(AuditStorage.Disk)
        {
            Watcher = (operation, path) =>
            {
                if (operation is WatchedOperation.Open or WatchedOperation.Write or WatchedOperation.SetLength)
                {
                    opened.Add(Path.GetFileName(path));
                }
            },
        };

        ArtifactBench.Write(Store(storage), "a", "1");
        ArtifactBench.Write(Store(storage), "a", "2");

        Assert.Equal(4, opened.Count);
        Assert.All(opened, static name => Assert.False(ArtifactName.TryCreate(name, out _)));
        Assert.Equal(2, opened.Distinct().Count());
    }

    // A loop with real threads: one swaps links, files and nothing in and out, one writes, one reads.
    [Fact]
    public async Task SwapsWhileWriting_LeadNowhereElse()
    {
        using CancellationTokenSource isOver = new();
        string[] targets = ["victim", "outside", "missing"];
        Task swaps = Task.Run(
            () => Repeat(
                round => Quietly(round % 4 == 3 ? () => File.Delete(Target) : () => Plant(targets[round % 4])),
                isOver.Token),
            TestContext.Current.CancellationToken);
        ArtifactStore store = Store(AuditStorage.Disk);
        int written = 0;

        for (int round = 0; round < Rounds; round++)
        {
            written += Quietly(() => ArtifactBench.Write(store, "a", $"text {round}")) ? 1 : 0;
        }

        await isOver.CancelAsync();
        await swaps;

        AssertNothingOutside();
        File.Delete(Target);
        Assert.False(ArtifactBench.Write(store, "a", "last").WasThere);
        Assert.Equal("last", File.ReadAllText(Target));
        Assert.InRange(written, 0, Rounds);
    }

    // Stores in several threads, as in several processes: of different texts one wins, and no reader sees half of it.
    [Fact]
    public void ManyWriters_OneWins_AndReadersSeeItWhole()
    {
        string[] texts = [.. Enumerable.Range(0, 8).Select(static i => new string((char)('a' + i), 70_000 + i))];

        for (int round = 0; round < Math.Max(3, Rounds / 100); round++)
        {
            string name = $"a{round}";
            bool[] isWritten = new bool[texts.Length];
            Parallel.For(0, texts.Length, i =>
            {
                ArtifactStore store = new(_bench.Folder);
                isWritten[i] = Quietly(() => ArtifactBench.Write(store, name, texts[i]));
                Assert.True(!File.Exists(_bench.In("store", name)) || IsWhole(name));
            });

            // Whoever found the folder in use may try again; what is there stays.
            string found = File.ReadAllText(_bench.In("store", name));
            Assert.True(isWritten[Array.IndexOf(texts, found)]);
            Assert.Equal(1, isWritten.Count(static written => written));
            Assert.False(Quietly(() => ArtifactBench.Write(new(_bench.Folder), name, "another")));
        }

        bool IsWhole(string name) => texts.Contains(File.ReadAllText(_bench.In("store", name)));
    }

    [Fact]
    public void OneStore_ServesManyThreads()
    {
        ArtifactStore store = new(_bench.Folder);

        Parallel.For(0, 64, i => ArtifactBench.Write(store, $"a{i}", $"text {i}"));

        Assert.Equal(64, _bench.Names.Length);
        Assert.All(_bench.Names, name => Assert.Equal($"text {name[1..]}", File.ReadAllText(_bench.In("store", name))));
    }

    private void Plant(string target)
    {
        File.Delete(Target);
        File.CreateSymbolicLink(Target, _bench.In(target));
    }

    private void AssertNothingOutside()
    {
        Assert.Equal("untouched", File.ReadAllText(_bench.In("victim")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_bench.In("outside")));
        Assert.False(File.Exists(_bench.In("missing")));
    }

    private static void Repeat(Action<int> swap, CancellationToken isOver)
    {
        for (int round = 0; !isOver.IsCancellationRequested; round++)
        {
            swap(round);
        }
    }

    private static bool Quietly(Action action)
    {
        Exception? thrown = Record.Exception(action);
        Assert.True(thrown is null or IOException or UnauthorizedAccessException, $"{thrown}");
        return thrown is null;
    }

    private ArtifactStore Store(AuditStorage storage) =>
        new(_bench.Folder, new() { Storage = storage, Replaces = true });
}
