using System.Text;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains.Suites;

/// <summary>The files that the reference ships.</summary>
internal static class Shipped
{
    public const string ManifestName = "fixture_manifest.json";

    private static readonly Dictionary<string, string> Files =
        VectorFamily.Load("emergency", "patch13_suite", folder: null)
            .Header.GetProperty("fixture_files")
            .EnumerateObject()
            .ToDictionary(file => file.Name, file => file.Value.GetString()!);

    public static string Manifest => Files[ManifestName];

    public static byte[]? Read(string name) =>
        Files.TryGetValue(name, out string? text) ? Encoding.UTF8.GetBytes(text) : null;

    public static FixtureSuiteResult Run(string manifest) => FixtureSuite.Run(Encoding.UTF8.GetBytes(manifest), Read);
}
