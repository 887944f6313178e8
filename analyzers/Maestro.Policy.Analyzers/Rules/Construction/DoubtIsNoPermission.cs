using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>What is missing, failed or unknown is refused.</summary>
internal sealed class DoubtIsNoPermission : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO044",
        "Fails open",
        "Construction",
        "A missing, failed or unknown answer becomes permission");

    public override void Check(Body body)
    {
        foreach (IOperation operation in body.Operations)
        {
            if (IsOpenFallback(operation, body.Roles))
            {
                body.Report(Descriptor, operation);
            }
            else if (operation is ICatchClauseOperation { Parent: ITryOperation attempt } handler)
            {
                ReportAllowing(body, attempt, handler);
            }
        }
    }

    private static bool IsOpenFallback(IOperation operation, KnownRoles roles) => operation switch
    {
        IInvocationOperation call => Permissions.LetsPass(call.TargetMethod, roles)
            ? Permissions.FollowsFailure(call)
            : Permissions.MakesRun(call.TargetMethod, roles) && Permissions.IsFallback(call),
        IFieldReferenceOperation => Permissions.IsRunVerdict(operation, roles) && Permissions.IsFallback(operation),
        ILiteralOperation { ConstantValue: { HasValue: true, Value: bool said }, Parent: ICoalesceOperation answer } =>
            PermissionTests.AllowedBy(answer.Value, roles) == said,
        _ => false,
    };

    // try { return decision.IsRun; } catch { return true; }
    private void ReportAllowing(Body body, ITryOperation attempt, ICatchClauseOperation handler)
    {
        foreach ((ISymbol? target, IOperation answer) in Answers(handler.Handler))
        {
            if (answer.ConstantValue is { HasValue: true, Value: bool said }
                && Answers(attempt.Body).Any(asked => IsSame(asked.Target, target)
                    && Allows(asked.Value, attempt, body.Roles) == said))
            {
                body.Report(Descriptor, answer);
            }
        }
    }

    private static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool? Allows(IOperation answer, ITryOperation attempt, KnownRoles roles) =>
        answer.ConstantValue is not { HasValue: true, Value: true } ? PermissionTests.AllowedBy(answer, roles)
        : Calls(attempt.Body).Any(call => roles.EnsuresRun(call.TargetMethod)) ? true
        : null;

    private static IEnumerable<IInvocationOperation> Calls(IOperation block) =>
        block.Descendants().OfType<IInvocationOperation>();

    // What is returned, or kept in a local.
    private static IEnumerable<(ISymbol? Target, IOperation Value)> Answers(IOperation block)
    {
        foreach (IOperation part in block.Descendants())
        {
            switch (part)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    yield return (null, value);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                    yield return (local.Local, assignment.Value);
                    break;
            }
        }
    }
}
