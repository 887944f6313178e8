using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>What a guard throws is not caught and passed over.</summary>
internal sealed class RefusalIsNotSwallowed : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO024",
        "Refusal is swallowed",
        "Effects",
        "The exception of '{0}' is caught here and execution continues");

    public override void Check(Body body)
    {
        Refusals refusals = new(body.Roles);
        Idleness idleness = new(body);
        foreach (ITryOperation attempt in body.All<ITryOperation>())
        {
            if (refusals.ThrownIn(attempt) is { } guard
                && refusals.HandlerIn(attempt) is { } handler
                && handler.Handler.FallsThrough()
                && Continuation.Of(attempt).ToArray() is { } next
                && next.Any(step => IsWork(step, idleness))
                && !IsNoted(handler, next))
            {
                body.Report(Descriptor, Keyword(handler), guard.Name());
            }
        }
    }

    private static Location Keyword(ICatchClauseOperation handler) =>
        handler.Syntax is CatchClauseSyntax clause ? clause.CatchKeyword.GetLocation() : handler.Syntax.GetLocation();

    private static bool IsWork(IOperation step, Idleness idleness) => step switch
    {
        ILocalFunctionOperation => false,
        IReturnOperation { Kind: not OperationKind.YieldReturn } answer =>
            answer.Descendants().Any(static part => part is IInvocationOperation),
        ILabeledOperation labelled => labelled.Operation is { } inner && IsWork(inner, idleness),
        _ => !idleness.IsIdle(step),
    };

    // The handler keeps the refusal in a local, and what follows asks for it.
    private static bool IsNoted(ICatchClauseOperation handler, IEnumerable<IOperation> next)
    {
        ILocalSymbol[] noted =
        [
            .. handler.Handler.Descendants()
                .OfType<IAssignmentOperation>()
                .Select(static assignment => assignment.Target)
                .OfType<ILocalReferenceOperation>()
                .Select(static target => target.Local),
        ];
        return next.SelectMany(static step => step.DescendantsAndSelf())
            .OfType<IConditionalOperation>()
            .SelectMany(static choice => choice.Condition.DescendantsAndSelf())
            .OfType<ILocalReferenceOperation>()
            .Any(asked => noted.Any(local => local.Is(asked.Local)));
    }
}
