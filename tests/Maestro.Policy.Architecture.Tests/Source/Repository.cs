using System.Reflection;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    // What tests compile, and aren't compiled of: it is written as hosts write.
    private static readonly string[] Hosts =
    [
        "tests/Maestro.Policy.Analyzers.Tests/Corpus/",
        "tests/Maestro.Policy.Analyzers.Tests/Conformance/Bound/HostApi.cs",
    ];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot")
        .Value!;

    /// <summary>All that is written in C# here, as paths from the root, but for the hosts.</summary>
    public static IEnumerable<string> CSharpFiles() =>
        new[] { "src", "analyzers", "samples", "tests" }
            .SelectMany(tree => Files(Path.Combine(Root, tree), "*.cs"))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !Hosts.Any(host => file.StartsWith(host, StringComparison.Ordinal)));

    public static IEnumerable<string> CSharpFiles(string project) => Files(Folder(project), "*.cs");

    public static IEnumerable<string> Codebooks(string project) => Files(Folder(project), "*.codebook.json");

    /// <summary>The text of a file at a path from the root, with line feeds alone.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    public static string Relative(string project, string file) =>
        Path.GetRelativePath(Folder(project), file).Replace('\\', '/');

    private static string Folder(string project) => Path.Combine(Root, "src", project);

    // What is built lies between the sources.
    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file)
                .Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
