using System.Reflection;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A folder of its own in which packages are made once and used as a user would.</summary>
public sealed class Workshop : IDisposable
{
    private static readonly string[] Projects = ["Maestro.Policy", "Maestro.Policy.Gates", "Maestro.Policy.Tool"];

    public Workshop()
    {
        Folder = Directory.CreateTempSubdirectory("maestro-packages-").FullName;
        Feed = Path.Combine(Folder, "feed");
        foreach (string project in Projects)
        {
            Run pack = Run.Dotnet(
                Root,
                ["pack", $"src/{project}", "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(Folder, "pack")]);
            Assert.True(pack.ExitCode == 0, pack.Output);
        }
    }

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Version { get; } = Metadata("Version");

    public string Folder { get; }

    /// <summary>A folder feed with the packages, and nothing else.</summary>
    public string Feed { get; }

    public string Package(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Metadata(string key) =>
        typeof(Workshop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
