using System.IO.Compression;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>The neutral API that the cases are written against.</summary>
internal static class Stub
{
    public static MetadataReference Reference { get; } = CompiledLibrary.Of("Stub.Policy", Source());

    private static string Source()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "vectors", "analyzers", "stub.cs.gz");
        using StreamReader source = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return source.ReadToEnd();
    }
}
