using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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
        Idleness idleness = new(body);
        foreach (ITryOperation attempt in body.All<ITryOperation>())
        {
            if (GuardIn(attempt, body.Roles) is not { } guard || !IsFollowedByWork(attempt, idleness))
            {
                continue;
            }

            foreach (ICatchClauseOperation handler in attempt.Catches)
            {
                if (Catches(handler, body.Roles) && FallsThrough(handler.Handler))
                {
                    body.Report(Descriptor, Keyword(handler), guard.TargetMethod.Name);
                }
            }
        }
    }

    private static Location Keyword(ICatchClauseOperation handler) =>
        handler.Syntax is CatchClauseSyntax clause ? clause.CatchKeyword.GetLocation() : handler.Syntax.GetLocation();

    // What throws where it isn't RUN, in this very try.
    private static IInvocationOperation? GuardIn(ITryOperation attempt, KnownRoles roles) =>
        attempt.Body.Descendants()
            .OfType<IInvocationOperation>()
            .FirstOrDefault(call => IsGuard(call.TargetMethod, roles)
                && !call.AncestorsWithin(attempt).Any(static ancestor =>
                    ancestor is ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation));

    private static bool IsGuard(IMethodSymbol method, KnownRoles roles) =>
        roles.EnsuresRun(method) || method.Parameters.Any(roles.EnsuresRun);

    private static bool Catches(ICatchClauseOperation handler, KnownRoles roles) =>
        handler.ExceptionType is not { } type
        || type.SpecialType == SpecialType.System_Object
        || type is { Name: "Exception" or "InvalidOperationException", ContainingNamespace.Name: "System" }
        || roles.IsNotRunException(type);

    private static bool FallsThrough(IBlockOperation handler) =>
        handler.Operations.LastOrDefault(static step => !step.IsImplicit)
            is not (IReturnOperation or IBranchOperation or IThrowOperation
                or IExpressionStatementOperation { Operation: IThrowOperation });

    private static bool IsFollowedByWork(IOperation attempt, Idleness idleness)
    {
        for (IOperation step = attempt; step.Parent is { } parent; step = parent)
        {
            if (parent is not IBlockOperation block)
            {
                continue;
            }

            bool works = block.Operations
                .Skip(block.Operations.IndexOf(step) + 1)
                .Any(next => !next.IsImplicit && next is not (IReturnOperation or ILocalFunctionOperation) && !idleness.IsIdle(next));
            if (works)
            {
                return true;
            }

            if (block.Parent is null or IMethodBodyOperation or IAnonymousFunctionOperation or ILocalFunctionOperation
                or IConstructorBodyOperation)
            {
                return false;
            }
        }

        return false;
    }
}
