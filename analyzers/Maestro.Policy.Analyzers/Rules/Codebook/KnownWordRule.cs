using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A rule that a name in the code is a word of the codebook.</summary>
internal abstract class KnownWordRule<T>(WordKind kind) : CodebookWordRule
    where T : class
{
    protected sealed override OperationKind[] Kinds => [OperationKind.Invocation];

    protected abstract WordIndex<T> Words(CodebookContent content);

    protected sealed override void Check(OperationAnalysisContext context, KnownCodebooks codebooks)
    {
        if (WordLookup.Of((IInvocationOperation)context.Operation, codebooks.Roles) is { Name: { } name } lookup
            && lookup.Kind == kind
            && lookup.Codebook(codebooks) is { Content: { IsFaulty: false } content }
            && Words(content).Named(name) is null)
        {
            Report(context, lookup.Argument, name, content);
        }
    }

    // A fix can't read the codebook: the rule hands over what was probably meant.
    private void Report(OperationAnalysisContext context, IOperation place, string name, CodebookContent content)
    {
        WordIndex<T> words = Words(content);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            place.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add("Nearest", string.Join(";", words.Nearest(name))),
            name,
            content.Name,
            words.DidYouMean(name)));
    }
}
