using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

internal sealed partial class UseClassifier
{
    /// <summary>A bool was computed from the outcome: is it used at all?</summary>
    private Use TestResult(IOperation test, Outcomes outcomes)
    {
        IOperation current = test;
        while (PassesBool(current))
        {
            current = current.Parent!;
        }

        return current.Parent switch
        {
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => new(UseKind.Discarded, assignment),
            IExpressionStatementOperation => new(UseKind.Dropped, current),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
                when !isRead(declarator.Symbol) =>
                new(UseKind.Tested, test, declarator.Symbol, outcomes),
            _ => new(UseKind.Tested, test, null, outcomes),
        };
    }

    private static bool PassesBool(IOperation current) => current.Parent switch
    {
        ICoalesceOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IConditionalAccessOperation access => access.Operation != current,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            comparison.LeftOperand.IsConstant() || comparison.RightOperand.IsConstant(),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            IsPlainTest(both.LeftOperand) && IsPlainTest(both.RightOperand),
        IConditionalOperation { WhenFalse: { } whenFalse } choice =>
            choice.Condition == current && choice.WhenTrue.IsConstant() && whenFalse.IsConstant(),
        _ => false,
    };

    // What only looks: a call beside it may be what the test is for.
    private static bool IsPlainTest(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated => IsPlainTest(negated.Operand),
        _ => condition is IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation,
    };

    private Use OfPattern(IIsPatternOperation test, IOperation value)
    {
        IPatternOperation pattern = test.Pattern;
        if (IsTextPattern(pattern))
        {
            return new(UseKind.ComparedAsText, test);
        }

        if (RelationalPattern(pattern) is { } relational)
        {
            return new(UseKind.UsedAsNumber, relational);
        }

        PatternSubject subject = Subject(value.Type);
        PatternOutcomes outcomes = PatternOutcomes.Of(pattern, subject, roles);
        Outcomes holds = outcomes.WhenTrue & Outcomes.AnyOutcome;
        bool isNullTest = holds == Outcomes.None && outcomes.WhenTrue.Meets(Outcomes.Null);
        if (holds != Outcomes.AnyOutcome && !isNullTest)
        {
            return TestResult(test, holds);
        }

        foreach ((ISymbol name, _) in PatternBindings.Of(pattern, subject, roles))
        {
            if (name is ILocalSymbol local && roles.IsMustHandle(local.Type))
            {
                return new(UseKind.StoredInLocal, test, local);
            }
        }

        return !isNullTest && pattern.DescendantsAndSelf().Any(LooksInside)
            ? new(UseKind.Handled, test)
            : new(UseKind.NullTested, value);
    }

    private static bool LooksInside(IOperation part) =>
        part is IPropertySubpatternOperation or IConstantPatternOperation { Value.ConstantValue.Value: not null };

    private Use OfSwitchExpression(ISwitchExpressionOperation expression, IOperation value)
    {
        if (expression.Arms.Length == 1
            && expression.Arms[0].Pattern is IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local })
        {
            return new(UseKind.StoredInLocal, expression, local);
        }

        IRelationalPatternOperation? relational = expression.Arms
            .Select(arm => RelationalPattern(arm.Pattern))
            .FirstOrDefault(static found => found is not null);
        if (relational is not null)
        {
            return new(UseKind.UsedAsNumber, relational);
        }

        return expression.Wrapped().Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment
            ? new(UseKind.Discarded, assignment)
            : new(UseKind.Tested, value, IsWhole: true);
    }

    private Use OfBinary(IBinaryOperation binary, IOperation current)
    {
        bool isLeft = binary.LeftOperand == current;
        IOperation other = isLeft ? binary.RightOperand : binary.LeftOperand;
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            return OfEquality(binary, current, other);
        }

        if (binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String)
        {
            return new(UseKind.Described, binary);
        }

        return new(roles.IsVerdict(current.Type) ? UseKind.UsedAsNumber : UseKind.Escapes, binary);
    }

    private Use OfEquality(IBinaryOperation binary, IOperation current, IOperation other)
    {
        IOperation bare = other.Unwrapped();
        if (bare.IsNullConstant() || (bare is IDefaultValueOperation && !roles.IsVerdict(current.Type)))
        {
            return new(UseKind.NullTested, binary);
        }

        if (current.Type?.SpecialType == SpecialType.System_String && other.IsConstant())
        {
            return new(UseKind.ComparedAsText, binary);
        }

        if (!roles.IsVerdict(current.Type))
        {
            return new(UseKind.Handled, binary);
        }

        if (other is IConversionOperation { IsImplicit: false, Operand.Type: { } from }
            && IsNumber(from))
        {
            return new(UseKind.UsedAsNumber, other);
        }

        if (NamedVerdict(bare) is { } named)
        {
            bool equals = binary.OperatorKind == BinaryOperatorKind.Equals;
            return TestResult(binary, equals ? named : Outcomes.AnyOutcome & ~named);
        }

        return new(UseKind.Handled, binary);
    }

    // decision as UnionDecision.Run, which is null for the other cases
    private Use OfTryCast(IConversionOperation cast, Outcomes outcomes) => cast.Wrapped().Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test when test.RightOperand.IsNullConstant() =>
            TestResult(test, outcomes),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when test.RightOperand.IsNullConstant() =>
            TestResult(test, Outcomes.AnyOutcome & ~outcomes),
        _ => new(UseKind.Handled, cast),
    };

    /// <summary>The outcome that a constant of the verdict's type names.</summary>
    private Outcomes? NamedVerdict(IOperation? constant) =>
        constant is not null && roles.IsVerdict(constant.Type)
            ? Verdicts.Of(constant.Type.WithoutNullable(), constant.ConstantValue.Value)
            : null;

    private static bool IsTextPattern(IPatternOperation pattern) =>
        pattern.DescendantsAndSelf()
            .OfType<IConstantPatternOperation>()
            .Any(static constant => IsText(constant.Value));

    private IRelationalPatternOperation? RelationalPattern(IPatternOperation pattern) =>
        pattern.DescendantsAndSelf()
            .OfType<IRelationalPatternOperation>()
            .FirstOrDefault(relational => roles.IsVerdict(relational.Value.Type));

    private PatternSubject Subject(ITypeSymbol? type) =>
        roles.IsVerdict(type) ? PatternSubject.Verdict : PatternSubject.Decision;
}
