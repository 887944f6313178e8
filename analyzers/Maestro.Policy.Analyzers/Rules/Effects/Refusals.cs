using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>Who throws where a decision is not RUN, and who catches that.</summary>
internal sealed class Refusals(KnownRoles roles)
{
    /// <summary>What throws in a try where it isn't RUN, and isn't caught before.</summary>
    public IOperation? ThrownIn(ITryOperation attempt) =>
        attempt.Body.Descendants().FirstOrDefault(step => IsRefusal(step)
            && !step.AncestorsWithin(attempt).Any(static ancestor =>
                ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation)
            && !step.AncestorsWithin(attempt).OfType<ITryOperation>().Any(inner =>
                inner.Body.Syntax.Span.Contains(step.Syntax.Span) && HandlerIn(inner) is not null));

    /// <summary>The first handler that a refusal gets to.</summary>
    public ICatchClauseOperation? HandlerIn(ITryOperation attempt) => attempt.Catches.FirstOrDefault(Catches);

    private bool IsRefusal(IOperation step) => step switch
    {
        IInvocationOperation call => roles.EnsuresRun(call.TargetMethod)
            || call.TargetMethod.Parameters.Any(parameter => roles.EnsuresRun(parameter)),
        IObjectCreationOperation creation =>
            roles.IsNotRunException(creation.Type) && creation.Wrapped().Parent is IThrowOperation,
        _ => false,
    };

    private bool Catches(ICatchClauseOperation handler) =>
        Covers(handler.ExceptionType) && !(handler.Filter is { } filter && Excludes(filter));

    private bool Covers(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type is { Name: "Exception" or "InvalidOperationException", ContainingNamespace.Name: "System" }
        || roles.IsNotRunException(type);

    private bool Excludes(IOperation filter) => filter switch
    {
        { ConstantValue: { HasValue: true, Value: false } } => true,
        IIsTypeOperation test => !Covers(test.TypeOperand),
        IIsPatternOperation test => Excludes(test.Pattern),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IIsTypeOperation test } =>
            Covers(test.TypeOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            Excludes(both.LeftOperand) || Excludes(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either =>
            Excludes(either.LeftOperand) && Excludes(either.RightOperand),
        _ => false,
    };

    private bool Excludes(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => !Covers(type.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } type } => !Covers(type),
        IRecursivePatternOperation recursive => !Covers(recursive.MatchedType),
        INegatedPatternOperation { Pattern: ITypePatternOperation type } => Covers(type.MatchedType),
        INegatedPatternOperation { Pattern: IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either } =>
            IsCovering(either.LeftPattern) || IsCovering(either.RightPattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Excludes(either.LeftPattern) && Excludes(either.RightPattern),
        IBinaryPatternOperation both => Excludes(both.LeftPattern) || Excludes(both.RightPattern),
        _ => false,
    };

    private bool IsCovering(IPatternOperation pattern) =>
        pattern is ITypePatternOperation type && Covers(type.MatchedType);
}
