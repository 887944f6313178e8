using System.Text.Json;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A folder in which the sample of documents plays, and what it leaves there.</summary>
internal sealed class DocFolder : IDisposable
{
    public static string Program { get; } = Workshop.Metadata("DocOrchestrator");

    public string Path { get; } = Directory.CreateTempSubdirectory("maestro-documents-").FullName;

    private string Log => System.IO.Path.Combine(Path, "audit.jsonl");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public Run Play(string input, params string[] arguments) =>
        Run.Dotnet(Path, [Program, .. arguments], input: input);

    /// <summary>The files and when they were written, by name.</summary>
    public SortedDictionary<string, (string Text, DateTime Written)> Artifacts()
    {
        SortedDictionary<string, (string, DateTime)> found = new(StringComparer.Ordinal);
        string folder = System.IO.Path.Combine(Path, "artifacts");
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "task_*") : [])
        {
            found.Add(System.IO.Path.GetFileName(file), (File.ReadAllText(file), File.GetLastWriteTimeUtc(file)));
        }

        return found;
    }

    /// <summary>How many documents a human has let run, as the log has it.</summary>
    public int Approvals() => File.Exists(Log)
        ? File.ReadAllLines(Log).Count(static row =>
        {
            using JsonDocument json = JsonDocument.Parse(row);
            return Is(json, "reason_code", "APPROVED") && Is(json, "decision", "RUN")
                && (Is(json, "layer", "relativity_gate") || Is(json, "layer", "acc_gate"));
        })
        : 0;

    /// <summary>What a writer that was killed left beside the files.</summary>
    public IEnumerable<string> Leftovers() =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(static file => file.EndsWith(".new", StringComparison.Ordinal));

    /// <summary>The same folder once more, with the times of its files.</summary>
    public DocFolder Copy()
    {
        DocFolder copy = new();
        foreach (string file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(file));
        }

        return copy;
    }

    /// <summary>The log is one that the verifier takes, and holds nothing that looks like an address.</summary>
    public void AssertLogVerifies()
    {
        Run run = Run.Dotnet(Path, [Workshop.Metadata("Tool"), "audit", "verify", Log, "--demo-key"]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.DoesNotContain("@", File.ReadAllText(Log), StringComparison.Ordinal);
    }

    private static bool Is(JsonDocument row, string member, string word) =>
        row.RootElement.TryGetProperty(member, out JsonElement value) && value.ValueEquals(word);
}
