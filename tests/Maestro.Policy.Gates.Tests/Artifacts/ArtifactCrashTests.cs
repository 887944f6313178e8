using Maestro.Policy.Audit;
using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Artifacts;

/// <summary>A process that is ended between any two steps of a write, and one that comes after it.</summary>
public sealed class ArtifactCrashTests : IDisposable
{
    private const string Old = "the old text";
    private const string New = "a longer text that is new";

    private static readonly int Seeds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 200 : 5;

    private readonly ArtifactBench _bench = new();

    public void Dispose() => _bench.Dispose();

    // On the disk: from one operation on, none is done any more.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EndBeforeAnyStep_LeavesTheOldOrNothing_AndNoTrace(bool isReplaced)
    {
        int step = 1;
        for (bool isDone = false; !isDone; step++)
        {
            string name = $"a{step}";
            if (isReplaced)
            {
                ArtifactBench.Write(Store(AuditStorage.Disk), name, Old);
            }

            isDone = Record.Exception(() => ArtifactBench.Write(Store(EndsBefore(step)), name, New)) is null;
            string? found = isReplaced || File.Exists(_bench.In("store", name))
                ? File.ReadAllText(_bench.In("store", name)) : null;
            Assert.Equal(isDone ? New : isReplaced ? Old : null, found);

            ArtifactReceipt after = ArtifactBench.Write(Store(AuditStorage.Disk), name, New);
            Assert.Equal(isDone, after.WasThere);
            Assert.Equal(New, File.ReadAllText(_bench.In("store", name)));
        }

        // Opened, written, brought to the disk, moved: a step each, and one attempt that comes through.
        Assert.Equal(6, step);
        Assert.Equal(["a1", "a2", "a3", "a4", "a5"], _bench.Names);
    }

    // In memory: operations that are done by half, or done and said not to be; and what a power cut leaves.
    [Theory]
    [InlineData(StorageFault.NotDone)]
    [InlineData(StorageFault.HalfDone)]
    [InlineData(StorageFault.Done)]
    public void FaultAtAnyStep_NeverLeavesHalfAFile(StorageFault fault)
    {
        for (int step = 1, seed = 0; step <= 5; step += seed == 0 ? 1 : 0, seed = (seed + 1) % Seeds)
        {
            FaultyStorage storage = new() { Fault = fault, FaultyStep = step, IsDeadAfter = seed % 2 == 0 };
            string path = Path.Join(new ArtifactStore("/maestro-nowhere").Folder, "a");
            storage.Write(path, "the old text"u8.ToArray());

            Record.Exception(() => ArtifactBench.Write(Store(storage, "/maestro-nowhere"), "a", New));

            string[] whole = [Old, New];
            Assert.Contains(Text(storage), whole);
            Assert.Contains(Text(storage.AfterKill()), whole);
            Assert.Contains(Text(storage.AfterPowerCut(new Random(seed))), whole);

            FaultyStorage after = storage.AfterKill();
            ArtifactBench.Write(Store(after, "/maestro-nowhere"), "a", New);
            Assert.Equal(New, Text(after));

            string Text(FaultyStorage left) => System.Text.Encoding.UTF8.GetString(left.Read(path));
        }
    }

    // What is left behind has a name that no artifact can have.
    [Fact]
    public void Leftover_IsRemovedByWhoWritesNext()
    {
        Record.Exception(() => ArtifactBench.Write(Store(EndsBefore(4)), "a", New));
        string leftover = Assert.Single(_bench.Names);

        Assert.False(ArtifactName.TryCreate(leftover, out _));
        ArtifactBench.Write(Store(AuditStorage.Disk), "b", New);
        Assert.Equal(["b"], _bench.Names);
    }

    // Where nothing ends, and a step fails, the write cleans up after itself.
    [Fact]
    public void FaultThatPasses_LeavesNothing()
    {
        WatchedStorage storage = new(AuditStorage.Disk);
        storage.Watcher = static (operation, _) =>
        {
            if (operation == WatchedOperation.Move)
            {
                throw new IOException("The disk is full.");
            }
        };

        Assert.Throws<IOException>(() => ArtifactBench.Write(Store(storage), "a", New));
        Assert.Empty(_bench.Names);
        Assert.Equal(0, storage.OpenFiles);
    }

    private static WatchedStorage EndsBefore(int step)
    {
        int steps = 0;
        return new(AuditStorage.Disk)
        {
            Watcher = (_, _) =>
            {
                if (++steps >= step)
                {
                    throw new IOException("The process has ended.");
                }
            },
        };
    }

    private ArtifactStore Store(AuditStorage storage, string? folder = null) =>
        new(folder ?? _bench.Folder, new() { Storage = storage, Replaces = true });
}
