using System.Reflection;
using System.Text.Json;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A folder of its own in which packages are made once and used as a user would.</summary>
public sealed class Workshop : IDisposable
{
    // As the solution spells them.
    private static readonly string[] Projects =
    [
        @"analyzers\Maestro.Policy.Analyzers.Package\Maestro.Policy.Analyzers.Package.csproj",
        @"src\Maestro.Policy\Maestro.Policy.csproj",
        @"src\Maestro.Policy.Agents\Maestro.Policy.Agents.csproj",
        @"src\Maestro.Policy.Compatibility\Maestro.Policy.Compatibility.csproj",
        @"src\Maestro.Policy.Gates\Maestro.Policy.Gates.csproj",
        @"src\Maestro.Policy.Sandbox\Maestro.Policy.Sandbox.csproj",
        @"src\Maestro.Policy.Simulation\Maestro.Policy.Simulation.csproj",
        @"src\Maestro.Policy.Testing\Maestro.Policy.Testing.csproj",
        @"src\Maestro.Policy.Tool\Maestro.Policy.Tool.csproj",
        @"src\Maestro.Policy.Workers\Maestro.Policy.Workers.csproj",
    ];

    public Workshop()
    {
        Folder = Directory.CreateTempSubdirectory("maestro-packages-").FullName;
        Feed = Path.Combine(Folder, "feed");
        string filter = Path.Combine(Folder, "Packages.slnf");
        string path = Path.Combine(Root, "Maestro.Policy.sln");
        File.WriteAllText(filter, JsonSerializer.Serialize(new { solution = new { path, projects = Projects } }));

        // The build that made these tests has analyzed the sources.
        Run pack = Run.Dotnet(
            Root,
            [
                "pack", filter, "-c", "Release", "-p:PackageOutputPath=" + Feed, "-p:RunAnalyzers=false",
                "--artifacts-path", Path.Combine(Folder, "pack"),
            ]);
        Assert.True(pack.ExitCode == 0, pack.Output);
    }

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Version { get; } = Metadata("Version");

    public string Folder { get; }

    /// <summary>A folder feed with the packages, and nothing else.</summary>
    public string Feed { get; }

    public string Package(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal static string Metadata(string key) =>
        typeof(Workshop).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == key)
            .Value!;
}
