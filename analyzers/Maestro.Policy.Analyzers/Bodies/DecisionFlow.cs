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
    private readonly Queue<ILocalSymbol> _unfollowed = new();

    public DecisionFlow(Body body)
    {
        _body = body;
        _finder = new(body.Roles);
        foreach (IOperation operation in body.Operations)
        {
            Note(operation);
        }

        FollowCopies();
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
                if (Undeclared(argument.Value) is ILocalReferenceOperation local)
                {
                    Store(local.Local, argument);
                }

                break;
            case IInvocationOperation together when IsOfTasksInHand(together):
                break;
            case var _ when _finder.Contains(operation) && !Bodies.Producers.IsExempt(operation):
                Produce(operation);
                break;
        }
    }

    // await Task.WhenAll(one, other): each of them may still be asked for its own decision.
    private bool IsOfTasksInHand(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "WhenAll" or "WhenAny", ContainingType.Name: "Task" }
            || call.Parent is not IAwaitOperation { Parent: IExpressionStatementOperation })
        {
            return false;
        }

        IEnumerable<IOperation> tasks = call.Arguments.SelectMany(static argument =>
            Elements(argument.Value.Unwrapped()));
        return tasks.All(task => task.Unwrapped() is ILocalReferenceOperation { Local: var local }
            ? _body.ReferencesOf(local).Count(static use => !Body.IsWrite(use) && !Filling.IsAt(use)) > 1
            : task.Unwrapped() is IFieldReferenceOperation or IPropertyReferenceOperation
                or IParameterReferenceOperation);
    }

    private static IEnumerable<IOperation> Elements(IOperation values) =>
        values is IArrayCreationOperation { Initializer: { } all } ? all.ElementValues
        : values.Kind == UseClassifier.CollectionExpression ? values.ChildOperations
        : [values];

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
        Keep(operation, use);
    }

    private void Keep(IOperation source, Use use)
    {
        if (use is { Kind: UseKind.StoredInLocal, Symbol: ILocalSymbol local })
        {
            Store(local, use.At);
        }
        else if (use.Kind == UseKind.Deconstructed)
        {
            TakeApart(source, use.At);
        }
    }

    // var copy = decision; var decision = await task; foreach (var decision in decisions) …
    private void FollowCopies()
    {
        while (_unfollowed.Count > 0)
        {
            foreach (ILocalReferenceOperation read in _body.ReferencesOf(_unfollowed.Dequeue()))
            {
                if (!Body.IsWrite(read))
                {
                    Keep(read, _body.Classifier.Classify(read));
                }
            }
        }
    }

    private void TakeApart(IOperation source, IOperation at)
    {
        foreach ((IOperation target, bool isVerdict) in TakenApart.Targets(source, at, _body.Roles))
        {
            if (target is ILocalReferenceOperation local)
            {
                Store(local.Local, at);
            }

            // What a local holds may be examined elsewhere.
            else if (target is IDiscardOperation && source is not ILocalReferenceOperation)
            {
                _droppedParts.Add(new(source, target, isVerdict));
            }
        }
    }

    private static IOperation Undeclared(IOperation value) =>
        value is IDeclarationExpressionOperation declaration ? declaration.Expression : value;

    private void Store(ILocalSymbol local, IOperation source)
    {
        if (!_sources.TryGetValue(local, out List<IOperation>? sources))
        {
            sources = [];
            _sources.Add(local, sources);
            _unfollowed.Enqueue(local);
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
