using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A codebook is JSON of the format that the loader reads.</summary>
internal sealed class CodebooksAreWellFormed : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO070",
        "Code book is malformed",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);
}
