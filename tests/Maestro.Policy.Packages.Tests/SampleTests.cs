using System.Runtime.InteropServices;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The smallest host works from the packages, outside this source tree, and trimmed.</summary>
[Collection(nameof(Workshop))]
public sealed class SampleTests(Workshop workshop)
{
    private static readonly string Sample = Path.Combine(Workshop.Root, "samples", "PromptGate");

    private static readonly string Expected =
        File.ReadAllText(Path.Combine(Sample, "expected.txt")).ReplaceLineEndings();

    [Fact]
    public void SampleFromPackages_PrintsWhatItsReadmeSays()
    {
        string host = Path.Combine(workshop.Folder, "host");
        CopySources(host);
        Run run = Run.Dotnet(
            host,
            [
                "run", $"-p:MaestroVersion={Workshop.Version}", "-p:TreatWarningsAsErrors=true",
                $"-p:RestoreSources={workshop.Feed}",
            ],
            packageCache: Path.Combine(workshop.Folder, "cache"));

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(Expected, run.Output.ReplaceLineEndings());
    }

    [Fact]
    public void ReadmeOfTheSample_ShowsItsOutput() =>
        Assert.Contains(
            Expected,
            File.ReadAllText(Path.Combine(Sample, "README.md")).ReplaceLineEndings(),
            StringComparison.Ordinal);

    [Fact]
    public void TrimmedSample_HasNoWarningAndPrintsTheSame()
    {
        string output = Path.Combine(workshop.Folder, "trimmed");
        Run publish = Run.Dotnet(
            Workshop.Root,
            [
                "publish", "samples/PromptGate", "-c", "Release",
                "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
                "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:TreatWarningsAsErrors=true", "-o", output,
                "--artifacts-path", Path.Combine(workshop.Folder, "publish"),
            ]);
        Assert.SkipWhen(
            publish.LacksPackages,
            "The package feed doesn't have, or can't be asked for, the runtime and the trimmer that a trimmed publish "
            + "needs.");

        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        string program = OperatingSystem.IsWindows() ? "PromptGate.exe" : "PromptGate";
        Run run = Run.Of(Path.Combine(output, program), output, []);
        Assert.Equal((0, Expected), (run.ExitCode, run.Output.ReplaceLineEndings()));
    }

    private static void CopySources(string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(Sample))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
