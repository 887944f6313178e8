using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

internal sealed partial class UseClassifier
{
    // Its name is newer than some compilers that this has to run in.
    private const TypeKind Extension = (TypeKind)14;

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
            && roles.Carries(property.Type);
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

        // An extension property is the host's own code: who knows what it examines.
        if (property.Property.ContainingType.TypeKind == Extension)
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

    /// <summary>Text, reason or layer of a decision: compared as text, or just shown.</summary>
    private static Use DescribedOrText(IOperation description)
    {
        IOperation current = description;
        while (PassesText(current) is { } next)
        {
            current = next;
        }

        return current.Parent switch
        {
            IInvocationOperation call when IsTextTest(call) => new(UseKind.ComparedAsText, call),
            IArgumentOperation { Parent: IInvocationOperation call } when IsTextComparison(call) =>
                new(UseKind.ComparedAsText, call),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
                when IsText(binary.LeftOperand) || IsText(binary.RightOperand) =>
                new(UseKind.ComparedAsText, binary),
            IIsPatternOperation pattern when IsTextPattern(pattern.Pattern) => new(UseKind.ComparedAsText, pattern),
            ISwitchOperation or ISwitchExpressionOperation
                when current.Type?.SpecialType == SpecialType.System_String => new(UseKind.ComparedAsText, current),
            _ => new(UseKind.Described, description),
        };
    }

    private static IOperation? PassesText(IOperation current) => current.Parent switch
    {
        IConversionOperation => current.Parent,
        IPropertyReferenceOperation { Property.Name: "Value" or "Name" } property => property,
        IInvocationOperation { TargetMethod.Name: "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToUpper"
            or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" } call => call,
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
        && call.Arguments.Select(static argument => argument.Value).Append(call.Instance).Any(IsText);

    private static bool IsText(IOperation? value) => value?.ConstantValue.Value is string;
}
