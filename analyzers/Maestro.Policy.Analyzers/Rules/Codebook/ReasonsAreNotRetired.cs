using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A reason that is kept for old rows is not given anew.</summary>
internal sealed class ReasonsAreNotRetired : ReasonUseRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO055",
        "Reason code is retired",
        "Codebook",
        "'{0}' is retired");

    protected override void Check(OperationAnalysisContext context, ReasonUse use)
    {
        if (use.Reason.IsRetired)
        {
            Report(context, use.Argument, use.Reason.Name);
        }
    }
}
