using System.Text.RegularExpressions;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A host full of mistakes is told what its README shows, and its corrected twin nothing.</summary>
[Collection(nameof(Workshop))]
public sealed partial class HostWarningsTests(Workshop workshop)
{
    private static readonly string Sample = Path.Combine(Workshop.Root, "samples", "HostWarnings");

    private static readonly string Readme =
        File.ReadAllText(Path.Combine(Sample, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void WrongHost_IsToldWhatItsReadmeShows()
    {
        Run build = Build("Wrong", "build");
        string[] told =
        [
            .. Message().Matches(build.Output.ReplaceLineEndings("\n"))
                .Select(static message => $"{message.Groups["place"].Value}: {message.Groups["what"].Value}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(Block("```\nDesk.cs"), told);
    }

    [Fact]
    public void RightHost_IsToldNothingAndPrintsWhatItsReadmeShows()
    {
        Run build = Build("Right", "build", "-p:TreatWarningsAsErrors=true", "-p:MaestroPolicyStrict=true");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("MAESTRO", build.Output, StringComparison.Ordinal);

        Run run = Build("Right", "run", "--no-build");
        Assert.Equal(Block("```\nRun: A-1"), run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    private Run Build(string host, string verb, params string[] arguments)
    {
        string copy = Path.Combine(workshop.Folder, "warnings");
        foreach (string file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories).Where(IsSource))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return Run.Dotnet(
            Path.Combine(copy, host),
            [verb, $"-p:MaestroVersion={Workshop.Version}", $"-p:RestoreSources={workshop.Feed}", .. arguments],
            packageCache: Path.Combine(workshop.Folder, "cache"));
    }

    private static bool IsSource(string file) =>
        !Path.GetRelativePath(Sample, file)
            .Split(Path.DirectorySeparatorChar)
            .Any(static part => part is "bin" or "obj");

    private static string[] Block(string beginning)
    {
        int start = Readme.IndexOf(beginning, StringComparison.Ordinal) + "```\n".Length;
        return Readme[start..Readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
    }

    // …/Desk.cs(11,9): warning MAESTRO001: text (link) [project]
    [GeneratedRegex(@"(?<place>[A-Za-z]+\.cs\(\d+,\d+\)): (?<what>(warning|error) MAESTRO\d+: .*?) \(https://[^)]*\)")]
    private static partial Regex Message();
}
