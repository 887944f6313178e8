using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A decision comes from a gate, not from <c>default</c>.</summary>
internal sealed class DecisionIsMade : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO040",
        "Decision is not initialised",
        "Construction",
        "A default '{0}' was never decided by a gate");

    // Who makes decisions may also give the safe one that a default is.
    public override void Check(Body body)
    {
        if (body.Roles.IsDecisionSource(body.Owner))
        {
            return;
        }

        foreach (IOperation operation in body.Operations)
        {
            if (UndecidedType(operation, body.Roles) is { } type)
            {
                body.Report(Descriptor, operation, type.Name);
            }
        }

        foreach (Suppression suppression in Suppressions.In(body))
        {
            if (suppression.IsOfNothing && body.Roles.IsMustHandle(suppression.ConvertedType))
            {
                body.Report(Descriptor, suppression.Node.GetLocation(), suppression.ConvertedType!.Name);
            }
        }
    }

    // A class without a decision is null, and the compiler tells of that itself.
    private static ITypeSymbol? UndecidedType(IOperation operation, KnownRoles roles) => operation switch
    {
        IDefaultValueOperation value when !roles.IsVerdict(value.Type) && IsDecisionValue(value.Type, roles) =>
            value.Type,
        IObjectCreationOperation { Arguments.IsEmpty: true } creation
            when IsDecisionValue(creation.Type, roles) => creation.Type,
        IArrayCreationOperation { Initializer: null, Type: IArrayTypeSymbol array } creation
            when IsDecisionValue(array.ElementType, roles) && !IsEmpty(creation) => array.ElementType,
        IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", ContainingType: { } owner }, Arguments: [] }
            when owner.IsNullableValue() && roles.IsMustHandle(owner.TypeArguments[0]) => owner.TypeArguments[0],
        IInvocationOperation call when IsDecisionValue(call.Type, roles) && TakesDefault(call) => call.Type,
        _ => null,
    };

    // ds.FirstOrDefault(), where nothing else is said for an empty sequence.
    private static bool TakesDefault(IInvocationOperation call) =>
        call.TargetMethod.Name.EndsWith("OrDefault", StringComparison.Ordinal)
        && call.TargetMethod.Home() is "System.Linq" or "System.Collections.Generic"
        && call.TargetMethod.Parameters.All(static parameter => parameter.Name != "defaultValue");

    private static bool IsDecisionValue(ITypeSymbol? type, KnownRoles roles) =>
        type is { IsValueType: true } && !type.IsNullableValue() && roles.IsMustHandle(type);

    private static bool IsEmpty(IArrayCreationOperation creation) =>
        creation.DimensionSizes.Any(static size => size.ConstantValue is { HasValue: true, Value: 0 });
}
