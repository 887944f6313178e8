namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample of the audit log prints what its README says.</summary>
public sealed class AuditTrailTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maestro-trail-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sample_PrintsWhatItsReadmeSays()
    {
        string sample = Path.Combine(Workshop.Root, "samples", "AuditTrail");
        string expected = File.ReadAllText(Path.Combine(sample, "expected.txt")).ReplaceLineEndings();

        Run run = Run.Dotnet(
            Workshop.Root,
            ["run", "--project", "samples/AuditTrail", "--artifacts-path", Path.Combine(_folder, "build")]);

        Assert.Equal((0, expected), (run.ExitCode, run.Output.ReplaceLineEndings()));
        Assert.Contains(
            expected,
            File.ReadAllText(Path.Combine(sample, "README.md")).ReplaceLineEndings(),
            StringComparison.Ordinal);
    }
}
