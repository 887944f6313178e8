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

        bool isHitl = AreEqual(run, hitl);
        bool isStop = AreEqual(run, stop);
        return isHitl == isStop ? null
            : isHitl ? (hitl.Value, Outcomes.Hitl)
            : (stop.Value, Outcomes.Stop);
    }

    private static IArgumentOperation? Handler(IInvocationOperation call, Outcomes outcome, KnownRoles roles) =>
        call.Arguments.FirstOrDefault(argument => roles.OnOutcome(argument.Parameter) == outcome);

    private static bool AreEqual(IArgumentOperation one, IArgumentOperation other) =>
        Work(one) is { } work && Work(other) is { } same && SyntaxFactory.AreEquivalent(work, same);

    // What a lambda does; a throw lets nothing through.
    private static SyntaxNode? Work(IArgumentOperation handler) => handler.Lambda() switch
    {
        { } lambda when Loops.EndsIn(lambda.Body) is IThrowOperation => null,
        { Syntax: AnonymousFunctionExpressionSyntax function } => function.Body,
        _ => handler.Value.Syntax is NameSyntax or MemberAccessExpressionSyntax ? handler.Value.Syntax : null,
    };
}
