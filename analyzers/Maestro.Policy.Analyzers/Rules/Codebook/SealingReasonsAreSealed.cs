using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A stop for a reason that the codebook calls sealed is sealed.</summary>
internal sealed class SealingReasonsAreSealed : ReasonUseRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO058",
        "Sealed reason code used without sealing",
        "Codebook",
        "'{0}' must be sealed");

    protected override void Check(OperationAnalysisContext context, ReasonUse use)
    {
        bool isOpenStop = use is { Verdict: Verdict.Stop, IsSealed: false };
        if (use.Reason.IsSealing && isOpenStop && use.HasDeclaredVerdict && use.HasDeclaredLayer)
        {
            Report(context, use.Call, use.Reason.Name);
        }
    }
}
