using BenchmarkDotNet.Attributes;
using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Benchmarks;

/// <summary>What it costs to judge a path: as text, and along folders that are there without a disk.</summary>
[MemoryDiagnoser]
public class PathBenchmarks
{
    private const string Plain = "src/Features/Orders/../Invoices/InvoiceRules.cs";
    private const string Accented = "src/Funktionen/Aufträge/Rechnungen/Prüfregeln.cs";
    private static readonly string Long = string.Concat(Enumerable.Repeat("folder/../another/", 220)) + "a.txt";

    private PathPolicy _posix = null!;
    private PathPolicy _windows = null!;

    [GlobalSetup]
    public void Setup()
    {
        _posix = Policy(FileSystemKind.Posix, "/srv/session/workspace", "/srv/session/target", "/srv/session/state");
        _windows = Policy(FileSystemKind.Windows, @"C:\session\workspace", @"C:\session\target", @"C:\session\state");
    }

    [Benchmark(Baseline = true)]
    public PathReading Text() => _posix.JudgeText(Plain, PathOperation.Write);

    [Benchmark]
    public PathReading FullText() => _posix.JudgeText("/srv/session/target/app/main.py", PathOperation.Write);

    [Benchmark]
    public PathReading TextWithLetters() => _posix.JudgeText(Accented, PathOperation.Write);

    [Benchmark]
    public PathReading TextOfWindows() => _windows.JudgeText(Plain, PathOperation.Write);

    // As long as a path may be.
    [Benchmark]
    public PathReading LongText() => _posix.JudgeText(Long, PathOperation.Write);

    // Every folder is looked at, on no disk.
    [Benchmark]
    public PathReading Walk() => _posix.Judge(Plain, PathOperation.Write);

    private static PathPolicy Policy(FileSystemKind kind, string workspace, string target, string orchestrator) =>
        new(new()
        {
            Roots = PathRoots.ForWorker(workspace, target, orchestrator),
            FileSystem = kind,
            Probe = new FolderProbe(),
        });

    private sealed class FolderProbe : IPathProbe
    {
        public PathEntry Look(string path) => new(PathEntryKind.Directory);
    }
}
