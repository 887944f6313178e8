using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A reason is given on a layer that the codebook declares it for.</summary>
internal sealed class ReasonsBelongToTheirLayers : ReasonUseRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO053",
        "Reason code belongs to another layer",
        "Codebook",
        "'{0}' belongs to layer {1}");

    protected override void Check(OperationAnalysisContext context, ReasonUse use)
    {
        if (use.HasDeclaredVerdict && !use.HasDeclaredLayer)
        {
            Report(context, use);
        }
    }

    // A fix can't read the codebook: the rule hands over which layer it must be, and where.
    private void Report(OperationAnalysisContext context, ReasonUse use) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            use.Argument.Syntax.GetLocation(),
            use.LayerPlace is { } place ? [place.Syntax.GetLocation()] : [],
            use.Reason.Layers is [{ } only]
                ? ImmutableDictionary<string, string?>.Empty.Add("Layer", only)
                : ImmutableDictionary<string, string?>.Empty,
            use.Reason.Name,
            string.Join(" or ", use.Reason.Layers)));
}
