using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>The options of a project: the vectors' attributes count, and a file may be marked as a codebook.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Keys None = new([]);

    private static readonly Keys Marked = new(new() { ["build_metadata.AdditionalFiles.MaestroCodebook"] = "true" });

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Keys(new() { ["maestro.attribute_namespaces"] = "Stub.Policy" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is TextFile { IsMarked: true } ? Marked : None;

    private sealed class Keys(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
