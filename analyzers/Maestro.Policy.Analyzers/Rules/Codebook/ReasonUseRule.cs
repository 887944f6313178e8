using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A rule about the reason that is given for an outcome.</summary>
internal abstract class ReasonUseRule : CodebookWordRule
{
    protected sealed override OperationKind[] Kinds => [OperationKind.Invocation];

    protected sealed override void Check(OperationAnalysisContext context, KnownCodebooks codebooks)
    {
        if (ReasonUse.Of((IInvocationOperation)context.Operation, codebooks) is { } use)
        {
            Check(context, use);
        }
    }

    protected abstract void Check(OperationAnalysisContext context, ReasonUse use);
}
