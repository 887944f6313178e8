namespace Maestro.Policy.Packages.Tests;

/// <summary>The first command of the README does what it says.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-readme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void MainCommand_JudgesEveryPromptAndLeavesARowForEach()
    {
        string command = File.ReadLines(Path.Combine(Workshop.Root, "README.md"))
            .First(line => line.StartsWith("dotnet run --project src/Maestro.Policy.Tool", StringComparison.Ordinal));
        string log = Path.Combine(_folder, "log.jsonl");
        string[] arguments = [.. command.Split(' ').Skip(1), "--log", log];
        int prompts = File.ReadLines(Path.Combine(Workshop.Root, "samples", "prompts.txt")).Count();

        Run run = Run.Dotnet(
            Workshop.Root,
            ["run", "--artifacts-path", Path.Combine(_folder, "build"), .. arguments.Skip(1)]);

        Assert.True(run.ExitCode == 1, run.Output);
        Assert.Equal(prompts, File.ReadLines(log).Count());
        Assert.True(prompts >= 10);
    }
}
