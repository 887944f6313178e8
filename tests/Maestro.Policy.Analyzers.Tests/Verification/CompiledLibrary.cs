using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>Libraries that snippets use, compiled as assemblies of their own: attributes are then read from metadata.
/// </summary>
internal static class CompiledLibrary
{
    public static MetadataReference Of(string name, string source, params MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14))],
            [.. References.Framework, .. references],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
