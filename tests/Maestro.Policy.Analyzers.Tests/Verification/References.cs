using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>What snippets are compiled against.</summary>
internal static class References
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The framework that the tests run on.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. In(Runtime)];

    /// <summary>ASP.NET Core; empty where only the plain runtime is installed.</summary>
    public static ImmutableArray<MetadataReference> AspNet { get; } = [.. InNewestAspNet()];

    /// <summary>The core library.</summary>
    public static MetadataReference Core { get; } =
        MetadataReference.CreateFromFile(typeof(GatePipeline).Assembly.Location);

    private static IEnumerable<MetadataReference> InNewestAspNet()
    {
        string shared = Path.Combine(Runtime, "../../Microsoft.AspNetCore.App");
        string? newest = Directory.Exists(shared)
            ? Directory.GetDirectories(shared, $"{Environment.Version.Major}.*")
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
        return newest is null ? [] : In(newest);
    }

    private static IEnumerable<MetadataReference> In(string folder) =>
        Directory.GetFiles(folder, "*.dll")
            .Where(static file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.", StringComparison.Ordinal)
                    || name is "mscorlib.dll" or "netstandard.dll")
                && !name.Contains(".Native.", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.DiaSymReader", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static file => MetadataReference.CreateFromFile(file));
}
