using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Handlers for each outcome, of which another one does the same as RUN's.</summary>
internal static class EqualHandlers
{
    /// <summary>The handler that does what RUN's does, and its outcome; none where all do the same, or all
    /// differ.</summary>
    public static (IOperation Place, Outcomes Outcomes)? In(IInvocationOperation call, KnownRoles roles)
    {
        if (Handler(call, Outcomes.Run, roles) is not { } run
            || Handler(call, Outcomes.Hitl, roles) is not { } hitl
            || Handler(call, Outcomes.Stop, roles) is not { } stop)
        {
            return null;
        }

        bool isHitl = AreEqual(run, hitl, roles);
        bool isStop = AreEqual(run, stop, roles);
        return isHitl == isStop ? null
            : isHitl ? (hitl.Value, Outcomes.Hitl)
            : (stop.Value, Outcomes.Stop);
    }

    private static IArgumentOperation? Handler(IInvocationOperation call, Outcomes outcome, KnownRoles roles) =>
        call.Arguments.FirstOrDefault(argument => roles.OnOutcome(argument.Parameter) == outcome);

    private static bool AreEqual(IArgumentOperation one, IArgumentOperation other, KnownRoles roles) =>
        Work(one, roles) is { } work && Work(other, roles) is { } same && SyntaxFactory.AreEquivalent(work, same);

    // What a lambda does; a throw lets nothing through.
    private static SyntaxNode? Work(IArgumentOperation handler, KnownRoles roles) => handler.Lambda() switch
    {
        { Syntax: AnonymousFunctionExpressionSyntax function } lambda
            when !Throws(lambda) && !DoesNothing(lambda, roles) => function.Body,
        _ => handler.Value.Syntax is NameSyntax or MemberAccessExpressionSyntax ? handler.Value.Syntax : null,
    };

    // Where only a value is wanted, the lambda returns after its last step.
    private static bool Throws(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.Any(static step => Loops.EndsIn(step) is IThrowOperation);

    // Nothing, a task that is done, or the decision itself: there somebody else goes on.
    private static bool DoesNothing(IAnonymousFunctionOperation lambda, KnownRoles roles) =>
        lambda.Body.Operations.All(static step => step is IReturnOperation { ReturnedValue: null })
        || (lambda.ReturnedValue()?.Unwrapped() is { } value
            && (value.IsNullConstant()
                || value is IDefaultValueOperation or IPropertyReferenceOperation { Property.Name: "CompletedTask" }
                || roles.IsMustHandle(value.Type)));
}
