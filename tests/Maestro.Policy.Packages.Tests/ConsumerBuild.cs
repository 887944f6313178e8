namespace Maestro.Policy.Packages.Tests;

/// <summary>Hosts that have nothing but the packages, and one build of them all.</summary>
public sealed class ConsumerBuild
{
    private static readonly string Sources =
        Path.Combine(Workshop.Root, "tests", "Maestro.Policy.Packages.Tests", "Consumers");

    private static readonly string Codebook =
        Path.Combine(Workshop.Root, "samples", "PromptGate", "prompts.codebook.json");

    private readonly Workshop _workshop;

    public ConsumerBuild(Workshop workshop)
    {
        _workshop = workshop;
        Folder = Path.Combine(workshop.Folder, "consumers");
        foreach (string file in Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories))
        {
            Copy(file, Path.GetRelativePath(Sources, file));
        }

        Copy(Codebook, "Direct/codebook.json");
        Copy(Codebook, "Direct/listed.codebook.json");
        Copy(Codebook, "Direct/bin/left-over.codebook.json");
        Copy(Codebook, "OptedOut/codebook.json");
        Build("Consumers.slnx", "-p:RestoreSources=" + workshop.Feed);
        Log = File.ReadAllText(Path.Combine(Folder, "build.log"));
        Messages = BuildMessage.Of(Log);
    }

    public string Folder { get; }

    public string Feed => _workshop.Feed;

    /// <summary>Everything that the build printed, once; the console says warnings twice.</summary>
    public string Log { get; }

    public IReadOnlyList<BuildMessage> Messages { get; }

    public Run Build(string project, string source) => Run.Dotnet(
        Folder,
        [
            "build", project, $"-p:MaestroVersion={Workshop.Version}", source,
            "-fileLogger", "-fileLoggerParameters:LogFile=build.log;Verbosity=minimal;NoSummary",
        ],
        packageCache: Path.Combine(_workshop.Folder, "cache"));

    private void Copy(string file, string target)
    {
        string path = Path.Combine(Folder, target);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(file, path);
    }
}
