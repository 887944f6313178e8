using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A rule about the words of a codebook where code uses them; silent where there is no codebook.</summary>
internal abstract class CodebookWordRule : CodebookRule
{
    protected abstract OperationKind[] Kinds { get; }

    protected sealed override void Register(CompilationStartAnalysisContext context, KnownCodebooks codebooks)
    {
        if (codebooks.Files.IsEmpty)
        {
            return;
        }

        context.RegisterOperationAction(
            action =>
            {
                if (!action.IsGeneratedCode || GeneratedCode.IsRazor(action.Operation.Syntax))
                {
                    Check(action, codebooks);
                }
            },
            Kinds);
    }

    protected abstract void Check(OperationAnalysisContext context, KnownCodebooks codebooks);

    protected void Report(OperationAnalysisContext context, IOperation place, params object?[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), arguments));
}
