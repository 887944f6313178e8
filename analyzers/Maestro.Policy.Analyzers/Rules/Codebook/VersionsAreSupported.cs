using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A codebook has a version that the library reads.</summary>
internal sealed class VersionsAreSupported : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO077",
        "Unsupported code book version",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);
}
