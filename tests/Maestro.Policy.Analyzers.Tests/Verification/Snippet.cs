using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>A piece of host code, with all that it is compiled with.</summary>
internal sealed record Snippet(string Source)
{
    public string FileName { get; init; } = "Case.cs";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public ImmutableArray<string> Defines { get; init; } = [];

    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of the file's own section.</summary>
    public ImmutableDictionary<string, string> FileConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = [Verification.References.Core];

    public CSharpCompilation Compile()
    {
        CSharpParseOptions parsing = new(
            LanguageVersion.CSharp14, DocumentationMode.Parse, preprocessorSymbols: Defines);
        CSharpCompilationOptions options = new(
            OutputKind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create(
            "Host",
            [CSharpSyntaxTree.ParseText(Source, parsing, FileName)],
            [.. Verification.References.Framework, .. References],
            options);
    }
}
