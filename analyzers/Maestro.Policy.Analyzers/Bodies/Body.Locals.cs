using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

internal sealed partial class Body
{
    private ILookup<ISymbol, ILocalReferenceOperation>? _references;

    /// <summary>Where a local is named, other than where it is declared.</summary>
    public IEnumerable<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local)
    {
        _references ??= All<ILocalReferenceOperation>()
            .Where(static reference => !reference.IsDeclaration)
            .ToLookup<ILocalReferenceOperation, ISymbol>(
                static reference => reference.Local, SymbolEqualityComparer.Default);
        return _references[local];
    }

    /// <summary>Whether naming the local here only gives it a value.</summary>
    public static bool IsWrite(ILocalReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Target == reference =>
            assignment.Parent is IExpressionStatementOperation,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference =>
            assignment.Parent is IExpressionStatementOperation,
        IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.Out,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple =>
            deconstruction.Target == tuple,
        _ => false,
    };

    private bool IsRead(ILocalSymbol local) => ReferencesOf(local).Any();
}
