using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>Two statements about a word can both hold.</summary>
internal sealed class FlagsDoNotContradict : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO075",
        "Contradictory flags",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);
}
