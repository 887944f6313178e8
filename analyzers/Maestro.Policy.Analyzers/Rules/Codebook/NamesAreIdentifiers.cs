using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A word of a codebook can be an identifier as it is.</summary>
internal sealed class NamesAreIdentifiers : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO073",
        "Name cannot be represented",
        "Codebook",
        "{0}");
}
