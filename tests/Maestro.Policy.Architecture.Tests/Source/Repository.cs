using System.Reflection;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot")
        .Value!;

    public static IEnumerable<string> CSharpFiles(string project) => Files(project, "*.cs");

    public static IEnumerable<string> Codebooks(string project) => Files(project, "*.codebook.json");

    public static string Relative(string project, string file) =>
        Path.GetRelativePath(Path.Combine(Root, "src", project), file).Replace('\\', '/');

    private static IEnumerable<string> Files(string project, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(project, file).StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => !Relative(project, file).StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
