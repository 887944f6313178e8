using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A decision keeps its type, so that its handling can be checked.</summary>
internal sealed class TypeOfDecisionIsKept : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO008",
        "Decision handling cannot be verified",
        "Ignored",
        "The decision escapes as '{0}'; analyzers cannot check how it is handled",
        DiagnosticSeverity.Info);

    public override void Check(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            if (producer.Use.Kind == UseKind.TypeLost)
            {
                body.Report(Descriptor, producer.Use.At, NameOf(producer.Use.At.Parent!.Type!));
            }
            else if (producer.Use.Kind == UseKind.Escapes && LossInLambda(producer.Operation) is { } lost)
            {
                body.Report(Descriptor, producer.Operation, NameOf(lost));
            }
        }

        foreach (IConversionOperation conversion in body.All<IConversionOperation>())
        {
            if (conversion.Type is { TypeKind: TypeKind.Dynamic }
                && MakesDecisions(conversion.Operand.Type, body.Roles))
            {
                body.Report(Descriptor, conversion.Operand, "dynamic");
            }
        }
    }

    private static string NameOf(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static bool MakesDecisions(ITypeSymbol? type, KnownRoles roles) =>
        type is not null
        && !roles.IsMustHandle(type)
        && type.GetMembers().OfType<IMethodSymbol>().Any(method => roles.IsMustHandle(method.ReturnType));

    // A lambda whose decision goes to a callee that returns nothing with it, or that knows only System.Delegate.
    private static ITypeSymbol? LossInLambda(IOperation producer)
    {
        if (producer.Parent is not IReturnOperation
            {
                Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda },
            })
        {
            return null;
        }

        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation)
        {
            if (current is IConversionOperation
                {
                    Type: { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } untyped,
                })
            {
                return untyped;
            }

            current = current.Parent;
        }

        return current is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }
            && call.TargetMethod.OriginalDefinition.ReturnsVoid
            && parameter.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && invoke.ReturnType is ITypeParameterSymbol
                ? parameter.Type
                : null;
    }
}
