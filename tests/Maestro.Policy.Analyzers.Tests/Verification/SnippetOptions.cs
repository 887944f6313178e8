using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>The keys of a global configuration, and those of a section for files.</summary>
internal sealed class SnippetOptions(
    ImmutableDictionary<string, string> config, ImmutableDictionary<string, string> fileConfig)
    : AnalyzerConfigOptionsProvider
{
    private static readonly Keys Empty = new(ImmutableDictionary<string, string>.Empty);
    private readonly Keys _ofFile = new(fileConfig);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Keys(config);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _ofFile;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Empty;

    private sealed class Keys(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
