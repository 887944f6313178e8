using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

internal sealed partial class UseClassifier
{
    private Step OfField(IFieldReferenceOperation field, IOperation current)
    {
        if (roles.Carries(field.Type))
        {
            return Step.To(field);
        }

        return new Use(current.Type is { IsTupleType: true } ? UseKind.Deconstructed : UseKind.Described, field);
    }

    private Step OfProperty(IPropertyReferenceOperation property, IOperation value)
    {
        bool unpacks = property.Property.Name is "Result" or "Value"
            && roles.Carries(property.Type)
            && !roles.IsVerdict(value.Type);
        if (unpacks || roles.IsVerdict(property.Type))
        {
            return Step.To(property);
        }

        if (roles.OutcomeTest(property.Property) is { } outcomes)
        {
            return TestResult(property, outcomes);
        }

        if (roles.RunWhen(property.Property) is not null || roles.IsPermit(property.Type))
        {
            return new Use(UseKind.Handled, property);
        }

        if (property.Property.Name is SealMembers.IsSealed or SealMembers.IsOverridable)
        {
            return new Use(UseKind.Neutral, property);
        }

        if (IsDeclaredElsewhere(property.Property, value.Type))
        {
            return new Use(UseKind.Escapes, property);
        }

        if (!roles.IsMustHandle(value.Type))
        {
            return new Use(property.Property.Name is "Count" or "Length" ? UseKind.Described
                : UseKind.Escapes, property);
        }

        return roles.KnowsOutcome(value.Type) ? DescribedOrText(property) : new Use(UseKind.Handled, property);
    }

    // An extension property is the host's own code: who knows what it examines.
    private static bool IsDeclaredElsewhere(IPropertySymbol property, ITypeSymbol? type)
    {
        if (property.ContainingType is not { } owner || type is null or ITypeParameterSymbol)
        {
            return false;
        }

        for (ITypeSymbol? current = type.WithoutNullable(); current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.Is(owner.OriginalDefinition))
            {
                return false;
            }
        }

        return !type.AllInterfaces.Any(contract => contract.OriginalDefinition.Is(owner.OriginalDefinition));
    }

    /// <summary>Text, reason or layer of a decision: compared as text, or just shown.</summary>
    private static Use DescribedOrText(IOperation description)
    {
        IOperation current = description;
        while (PassesText(current) is { } next)
        {
            current = next;
        }

        bool isText = current.Type?.SpecialType == SpecialType.System_String;
        return current.Parent switch
        {
            IInvocationOperation call when call.Instance == current
                && IsTextTest(call) => new(UseKind.ComparedAsText, call),
            IArgumentOperation { Parent: IInvocationOperation call } when IsTextComparison(call) =>
                new(UseKind.ComparedAsText, call),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
                when isText && (binary.LeftOperand.IsConstant() || binary.RightOperand.IsConstant()) =>
                new(UseKind.ComparedAsText, binary),
            IIsPatternOperation pattern when IsTextPattern(pattern.Pattern) => new(UseKind.ComparedAsText, pattern),
            ISwitchOperation or ISwitchExpressionOperation when isText => new(UseKind.ComparedAsText, current),
            _ => new(UseKind.Described, description),
        };
    }

    private static IOperation? PassesText(IOperation current) => current.Parent switch
    {
        IConversionOperation or IParenthesizedOperation => current.Parent,
        IPropertyReferenceOperation { Property.Name: "Value" or "Name" } property when property.Instance == current =>
            property,
        IInvocationOperation { TargetMethod.Name: "ToString" or "Trim" or "TrimStart" or "TrimEnd" } call
            when call.Instance == current => call,
        IInvocationOperation { TargetMethod.Name: "ToUpper" or "ToLower" or "ToUpperInvariant"
            or "ToLowerInvariant" } call
            when call.Instance == current => call,
        _ => null,
    };

    private static bool IsTextTest(IInvocationOperation call) =>
        call.TargetMethod is
        {
            ContainingType.SpecialType: SpecialType.System_String,
            Name: "Contains" or "StartsWith" or "EndsWith" or "Equals" or "IndexOf" or "LastIndexOf",
        }
        && call.Arguments.Any(static argument => argument.Value.IsConstant());

    private static bool IsTextComparison(IInvocationOperation call) =>
        call.TargetMethod is
        {
            ContainingType.SpecialType: SpecialType.System_String,
            Name: "Equals" or "Compare" or "CompareOrdinal",
        }
        && call.Arguments.Select(static argument => argument.Value)
            .Append(call.Instance)
            .Any(static text => text?.ConstantValue is { HasValue: true, Value: string });
}
