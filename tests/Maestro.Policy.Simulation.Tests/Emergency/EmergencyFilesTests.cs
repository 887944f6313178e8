using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Tests.Emergency;

public sealed class EmergencyFilesTests
{
    private const string Trust = "model_trust_store.json";

    private static readonly EmergencyOptions Saving = new()
    {
        Runs = 40,
        Fabricates = true,
        SavesIncidents = true,
        IncidentFolder = "arl",
        Time = new SteadyTime(SteadyTime.Start),
    };

    [Theory]
    [InlineData("arl", "arl/")]
    [InlineData("arl/", "arl/")]
    [InlineData("./arl//deep/.", "arl/deep/")]
    [InlineData(".", "")]
    public void Folder_IsTheSameHoweverItIsNamed(string folder, string prefix)
    {
        MemoryFiles files = new();

        EmergencySimulator.Run(Saving with { Files = files, Runs = 1, IncidentFolder = folder });

        Assert.Equal(
            [
                $"{prefix}INC#000001__SIM#B00001.arl.jsonl",
                $"{prefix}incident_counter.txt",
                $"{prefix}incident_index.jsonl",
            ],
            files.Paths.Where(path => path.Contains("nc", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void NameOfARun_LeadsNowhereElse()
    {
        MemoryFiles files = new();

        EmergencySimulator.Run(
            Saving with { Files = files, Runs = 1, Cases = _ => new() { RunId = "../../etc/run\\1" } });

        Assert.Contains("arl/INC#000001__.._.._etc_run_1.arl.jsonl", files.Paths);
    }

    // A disk that is full doesn't give back what trust has lost.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void FileThatCannotBeWritten_EndsTheSimulationAndKeepsTheTrust(int jobs)
    {
        FullFiles files = new(left: 5);

        Assert.Throws<IOException>(() => EmergencySimulator.Run(Saving with { Files = files, Jobs = jobs }));

        Assert.Equal(5, files.List("arl").Count(name => name.StartsWith("INC#", StringComparison.Ordinal)));
        Assert.Contains("\"2026-03-21T12:05:00+09:00\"", files.ReadText(Trust)!, StringComparison.Ordinal);
    }

    [Fact]
    public void DiskFile_IsCreatedOnce()
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        int created = 0;

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (files.TryCreate($"deep/{i % 40}", [(byte)i]))
            {
                Interlocked.Increment(ref created);
            }
        });

        Assert.Equal(40, created);
        Assert.Equal(40, files.List("deep").Count());
    }

    [Fact]
    public void DiskFileThatFailsInTheMidst_IsAsItWas()
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        files.ReplaceText("store", "old");

        Assert.Throws<FormatException>(() => files.Replace("store", stream =>
        {
            stream.Write("ne"u8);
            throw new FormatException();
        }));

        Assert.Equal("old", files.ReadText("store"));
        Assert.Equal(["store"], files.List(""));
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("deep/")]
    [InlineData("store/below")]
    public void DiskFileThatCannotBe_IsToldByTheProbe(string path)
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        files.ReplaceText("store", "mine");
        files.ReplaceText("deep/file", "mine");

        Assert.ThrowsAny<IOException>(() => files.Probe(path));
        Assert.Equal(["store"], files.List(""));
        Assert.Equal("mine", files.ReadText("store"));
    }

    [Fact]
    public void Probe_LeavesWhatIsThere()
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        files.ReplaceText("store", "mine");

        files.Probe("store");
        files.Probe("new/file");

        Assert.Equal("mine", files.ReadText("store"));
        Assert.Empty(files.List("new"));
    }

    [Fact]
    public void Link_StaysAndWhatItLeadsToIsWritten()
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        files.ReplaceText("deep/store", "old");
        string link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, Path.Combine("deep", "store"));

        files.ReplaceText("link", "new");

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal("new", files.ReadText("deep/store"));
    }

    // As an administrator a move would leave an ordinary file in the place of the device.
    [Fact]
    public void Device_IsWrittenAndStaysOne()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices have other names there.");
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);

        files.Probe("/dev/null");
        files.ReplaceText("/dev/null", "nothing");

        Assert.Empty(File.ReadAllBytes("/dev/null"));
        Assert.False(File.Exists("/dev/null.unfinished"));
    }

    private sealed class FullFiles(int left) : SimulationFiles
    {
        private readonly MemoryFiles _files = new();
        private int _left = left;

        public override byte[]? Read(string path) => _files.Read(path);

        public override void Replace(string path, Action<Stream> write) => _files.Replace(path, write);

        public override bool TryCreate(string path, ReadOnlySpan<byte> bytes) =>
            _left-- > 0 ? _files.TryCreate(path, bytes) : throw new IOException("The disk is full.");

        public override void Append(string path, ReadOnlySpan<byte> bytes) => _files.Append(path, bytes);

        public override void Delete(string path) => _files.Delete(path);

        public override IEnumerable<string> List(string folder) => _files.List(folder);

        public override void Probe(string path) => _files.Probe(path);
    }
}
