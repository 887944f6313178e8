using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>No two words of a codebook become the same member.</summary>
internal sealed class IdentifiersAreUnique : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO072",
        "Generated identifiers collide",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);
}
