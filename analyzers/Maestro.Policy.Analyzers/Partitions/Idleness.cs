using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Whether a test changes nothing: both ways only log, count, or do nothing at all.</summary>
internal sealed class Idleness(Body body)
{
    /// <summary>The condition that leads nowhere, or <see langword="null"/> where the test has an effect.</summary>
    public IOperation? OfTest(IOperation test)
    {
        IOperation current = test;
        while (current.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IConversionOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals })
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IConditionalOperation condition when condition.Condition == current => OfCondition(condition, current),
            IArgumentOperation { Parent: IInvocationOperation call }
                when Flow.Conditionals.IsConditional(call.TargetMethod) => test,
            _ => GoesToLog(current) ? test : null,
        };
    }

    public bool OfSwitch(IOperation value) =>
        value.Parent is ISwitchOperation statement && statement.Cases.All(section => section.Body.All(IsIdle));

    /// <summary>Logging, counting, nothing at all.</summary>
    public bool IsIdle(IOperation? step) => step switch
    {
        null or IEmptyOperation => true,
        IBlockOperation block => block.Operations.All(IsIdle),
        IBranchOperation { BranchKind: BranchKind.Break } jump =>
            jump.Parent is ISwitchCaseOperation or IBlockOperation { Parent: ISwitchCaseOperation },
        IExpressionStatementOperation { Operation: IInvocationOperation call } =>
            body.Roles.IsLogSink(call.TargetMethod),
        IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Target: var counter } } =>
            !IsUsedHere(counter),
        IExpressionStatementOperation { Operation: ICompoundAssignmentOperation { Target: var counter } sum } =>
            sum.Value.IsConstant() && !IsUsedHere(counter),
        _ => false,
    };

    private IOperation? OfCondition(IConditionalOperation condition, IOperation test)
    {
        bool isSame = condition.WhenFalse is { } whenFalse
            && SyntaxFactory.AreEquivalent(whenFalse.Syntax, condition.WhenTrue.Syntax);
        bool isIdle = condition.Type is not null
            ? GoesToLog(condition)
            : IsIdle(condition.WhenTrue) && IsIdle(condition.WhenFalse);
        return isSame || isIdle ? test : null;
    }

    // What is counted in a local may decide something later.
    private bool IsUsedHere(IOperation counter) =>
        counter is ILocalReferenceOperation local && body.ReferencesOf(local.Local).Skip(1).Any();

    // As a value that is only shown.
    private bool GoesToLog(IOperation value)
    {
        IOperation? current = value.Parent;
        while (current is IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation
            or IArrayInitializerOperation
            or IArrayCreationOperation { IsImplicit: true })
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation call }
            && body.Roles.IsLogSink(call.TargetMethod);
    }
}
