using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Maestro.Policy.Analyzers.Tests.Conformance.Bound;

/// <summary>A host's gates and effects over the library itself, compiled as an assembly of its own.</summary>
internal static class HostApiReference
{
    public static MetadataReference Value { get; } = Compile();

    private static MetadataReference Compile()
    {
        string source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "Bound", "HostApi.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Host.Api",
            [CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14))],
            [.. References.Framework, References.Core],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
