using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Finds the layer that a gate answers for.</summary>
internal static class GateLayer
{
    /// <summary>The expression that names the layer; <see langword="null"/> where the code around the answer doesn't
    /// tell.</summary>
    public static IOperation? Of(IInvocationOperation answer, KnownRoles roles) =>
        OfInlineGate(answer, roles) ?? OfGateClass(answer, roles);

    // pipeline.Gate(layer, (request, gate) => gate.Pause(reason))
    private static IOperation? OfInlineGate(IInvocationOperation answer, KnownRoles roles) =>
        answer.Ancestors()
            .OfType<IInvocationOperation>()
            .FirstOrDefault(call => call.TargetMethod is { Name: "Gate", ContainingType: { } type }
                && roles.IsOurs(type, "GatePipelineBuilder"))
            ?.Arguments
            .FirstOrDefault(argument => roles.IsLayer(argument.Parameter?.Type))
            ?.Value;

    // class FraudGate : IGate<Refund> { public Layer Layer => layer; … gate.Pause(reason) … }
    private static IOperation? OfGateClass(IInvocationOperation answer, KnownRoles roles)
    {
        if (answer.SemanticModel is not { } model
            || model.GetEnclosingSymbol(answer.Syntax.SpanStart)?.ContainingType is not { } type
            || type.AllInterfaces.FirstOrDefault(contract => roles.IsOurs(contract, "IGate")) is not { } gate
            || gate.GetMembers("Layer").FirstOrDefault() is not { } promised
            || type.FindImplementationForInterfaceMember(promised) is not { DeclaringSyntaxReferences: [{ } declared] }
            || declared.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        return Declarations.InitialValue(declared.GetSyntax()) is { } value ? model.GetOperation(value) : null;
    }
}
