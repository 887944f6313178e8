using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What a value can be kept in and found again: locals, parameters, temporaries, and members of the object
/// itself.</summary>
internal static class Places
{
    public static object? Of(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Arguments.Length: 0 } property =>
            property.Property,
        IDeclarationExpressionOperation declaration => Of(declaration.Expression),
        _ => null,
    };

    /// <summary>A member of what is in a place.</summary>
    public static object? OfMember(IOperation? operation) => operation switch
    {
        IFieldReferenceOperation field when Owner(field.Instance) is { } owner => new MemberOf(owner, field.Field),
        IPropertyReferenceOperation { Arguments.Length: 0 } property when Owner(property.Instance) is { } owner =>
            new MemberOf(owner, property.Property),
        _ => null,
    };

    private static object? Owner(IOperation? instance) =>
        instance is IFlowCaptureReferenceOperation
            ? null
            : Of(instance) ?? OfMember(instance);

    /// <summary>The locals and parameters that expressions name.</summary>
    public static HashSet<ISymbol> NamedIn(IEnumerable<IOperation> expressions)
    {
        HashSet<ISymbol> named = new(SymbolEqualityComparer.Default);
        foreach (IOperation part in expressions.SelectMany(static expression => expression.DescendantsAndSelf()))
        {
            switch (part)
            {
                case ILocalReferenceOperation local:
                    named.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    named.Add(parameter.Parameter);
                    break;
            }
        }

        return named;
    }
}
