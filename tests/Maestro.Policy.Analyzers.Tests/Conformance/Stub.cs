using System.IO.Compression;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>The neutral API that the cases are written against: an assembly of its own, so that its attributes are read
/// from metadata.</summary>
internal static class Stub
{
    public static MetadataReference Reference { get; } = Compile();

    private static MetadataReference Compile()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "vectors", "analyzers", "stub.cs.gz");
        using StreamReader source = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Stub.Policy",
            [CSharpSyntaxTree.ParseText(source.ReadToEnd(), new(LanguageVersion.CSharp14))],
            References.Framework,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
