using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A key and a number are in a codebook once.</summary>
internal sealed class CodebookEntriesAreUnique : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO071",
        "Code book id collision",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);
}
