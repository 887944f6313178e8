using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Finds the decisions of a body, and where they are stored.</summary>
internal sealed class DecisionFlow
{
    private readonly Body _body;
    private readonly Producers _finder;
    private readonly List<Producer> _producers = [];
    private readonly List<DroppedPart> _droppedParts = [];
    private readonly Dictionary<ILocalSymbol, List<IOperation>> _sources = new(SymbolEqualityComparer.Default);

    public DecisionFlow(Body body)
    {
        _body = body;
        _finder = new(body.Roles);
        foreach (IOperation operation in body.Operations)
        {
            Note(operation);
        }

        Producers = [.. _producers];
        DroppedParts = [.. _droppedParts];
        Locals = [.. _sources.Select(source => Story(source.Key, source.Value))];
    }

    public ImmutableArray<Producer> Producers { get; }

    public ImmutableArray<DroppedPart> DroppedParts { get; }

    public ImmutableArray<LocalStory> Locals { get; }

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out } parameter } argument
                when _body.Roles.IsMustHandle(parameter.Type) && !parameter.ContainingSymbol.IsIn("System.Collections"):
                if (argument.Value is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared })
                {
                    Store(declared.Local, argument);
                }

                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } initializer
                when initializer.Value.Unwrapped() is ILocalReferenceOperation && _body.Roles.IsMustHandle(declarator.Symbol.Type):
                Store(declarator.Symbol, initializer.Value);
                break;
            case var _ when _finder.Contains(operation) && !Bodies.Producers.IsExempt(operation):
                Produce(operation);
                break;
        }
    }

    private void Produce(IOperation operation)
    {
        // A value that needn't be handled as such, but as this method's result.
        if (!_body.Roles.Carries(operation.Type))
        {
            if (operation.Parent is IExpressionStatementOperation)
            {
                _producers.Add(new(operation, new(UseKind.Dropped, operation)));
            }

            return;
        }

        Use use = _body.Classifier.Classify(operation);
        _producers.Add(new(operation, use));
        if (use is { Kind: UseKind.StoredInLocal, Symbol: ILocalSymbol local })
        {
            Store(local, use.At);
        }
        else if (use is { Kind: UseKind.Deconstructed, At: IDeconstructionAssignmentOperation deconstruction })
        {
            TakeApart(operation, deconstruction);
        }
    }

    private void TakeApart(IOperation source, IDeconstructionAssignmentOperation deconstruction)
    {
        IOperation target = deconstruction.Target is IDeclarationExpressionOperation declaration
            ? declaration.Expression
            : deconstruction.Target;
        if (target is not ITupleOperation tuple)
        {
            return;
        }

        INamedTypeSymbol? type = source.Type is INamedTypeSymbol { IsTupleType: true } values ? values : null;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            IOperation element = tuple.Elements[i];
            element = element is IDeclarationExpressionOperation inner ? inner.Expression : element;

            // A decision's own first part is its verdict.
            bool isVerdict = type is null && i == 0;
            bool isDecision = type is not null && i < type.TupleElements.Length && _body.Roles.Carries(type.TupleElements[i].Type);
            if (!isVerdict && !isDecision)
            {
                continue;
            }

            if (element is IDiscardOperation)
            {
                _droppedParts.Add(new(source, element, isVerdict));
            }
            else if (element is ILocalReferenceOperation local)
            {
                Store(local.Local, deconstruction);
            }
        }
    }

    private void Store(ILocalSymbol local, IOperation source)
    {
        if (!_sources.TryGetValue(local, out List<IOperation>? sources))
        {
            sources = [];
            _sources.Add(local, sources);
        }

        sources.Add(source);
    }

    private LocalStory Story(ILocalSymbol local, List<IOperation> sources)
    {
        ILookup<bool, ILocalReferenceOperation> references = _body.ReferencesOf(local).ToLookup(Body.IsWrite);
        return new(
            local,
            [.. sources],
            [.. references[false].Select(_body.Classifier.Classify)],
            references[true].FirstOrDefault());
    }
}
