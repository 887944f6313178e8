using System.Collections.Concurrent;
using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>Whether members are read, or only written. Asked by many threads.</summary>
internal sealed class MemberAccesses(ISymbol[] members)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _isRead = new(SymbolEqualityComparer.Default);

    public void Add(IMemberReferenceOperation reference)
    {
        ISymbol member = reference.Member.OriginalDefinition;
        if (members.Contains(member, SymbolEqualityComparer.Default))
        {
            bool isRead = !IsStored(reference) && !Filling.IsAt(reference);
            _isRead.AddOrUpdate(member, isRead, (_, before) => before || isRead);
        }
    }

    /// <summary>The members that are given values which nobody reads.</summary>
    public IEnumerable<ISymbol> OnlyWritten(Func<ISymbol, bool> isWrittenAtDeclaration) =>
        members.Where(member =>
            _isRead.TryGetValue(member, out bool isRead) ? !isRead : isWrittenAtDeclaration(member));

    private static bool IsStored(IMemberReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation store => store.Target == reference && IsAllThatHappens(store),
        ICoalesceAssignmentOperation store =>
            store.Target == reference && store.Parent is IExpressionStatementOperation,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation store } targets =>
            store.Target == targets && IsAllThatHappens(store),
        _ => false,
    };

    // A statement of its own, or all that a member or lambda does.
    private static bool IsAllThatHappens(IOperation store)
    {
        IOperation current = store;
        while (current.Parent is IConditionalAccessOperation access && access.WhenNotNull == current)
        {
            current = access;
        }

        return current.Parent is IExpressionStatementOperation
            || current.Syntax.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax;
    }
}
