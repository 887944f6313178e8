namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample with a council plays as its README says.</summary>
public sealed class CouncilTests : IDisposable
{
    private static readonly string Readme = Path.Combine(Workshop.Root, "samples", "Council", "README.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-council-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EverySession_EndsAsItHasToAndLeavesItsRecords()
    {
        Run run = Run.Dotnet(_folder, [Workshop.Metadata("Council"), "--folder", _folder]);
        string printed = run.Output.ReplaceLineEndings("\n");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(5, printed.Split("as it has to be").Length - 1);
        Assert.Contains(Shown(), printed, StringComparison.Ordinal);
        Assert.Equal(5, Directory.GetFiles(_folder, "*.session.jsonl").Length);
        Assert.Equal(5, Directory.GetFiles(_folder, "*.audit.jsonl").Length);
    }

    // The block that begins with the name of a session.
    private static string Shown()
    {
        string text = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        int begin = text.IndexOf("\none dissents\n", StringComparison.Ordinal) + 1;
        return text[begin..text.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
