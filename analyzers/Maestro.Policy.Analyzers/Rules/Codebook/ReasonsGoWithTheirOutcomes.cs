using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A reason is given for an outcome that the codebook declares it for.</summary>
internal sealed class ReasonsGoWithTheirOutcomes : ReasonUseRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO054",
        "Reason code is not declared for this outcome",
        "Codebook",
        "'{0}' is declared for {1}");

    protected override void Check(OperationAnalysisContext context, ReasonUse use)
    {
        if (!use.HasDeclaredVerdict)
        {
            IEnumerable<string> declared = use.Reason.Verdicts.Select(static verdict => verdict.ToWireName());
            Report(context, use.Argument, use.Reason.Name, string.Join(" or ", declared));
        }
    }
}
