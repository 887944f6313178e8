using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A decision is neither made by hand nor altered.</summary>
internal sealed class DecisionIsNotForged : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO041",
        "Decision is forged",
        "Construction",
        "'{0}' is created or altered outside a gate");

    public override void Check(Body body)
    {
        bool isSource = body.Roles.IsDecisionSource(body.Owner);
        foreach (IOperation operation in body.Operations)
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type: { IsValueType: true }, Arguments.IsEmpty: false } creation
                    when !isSource && body.Roles.IsMustHandle(creation.Type):
                    body.Report(Descriptor, creation, creation.Type!.Name);
                    break;
                case IWithOperation alteration when body.Roles.IsMustHandle(alteration.Type):
                    body.Report(Descriptor, alteration, alteration.Type!.Name);
                    break;
                case IInvocationOperation call when Forged(call, body.Roles) is { } type:
                    body.Report(Descriptor, Place(call), type.Name);
                    break;
            }
        }
    }

    private static ITypeSymbol? Forged(IInvocationOperation call, KnownRoles roles)
    {
        IMethodSymbol method = call.TargetMethod;
        bool IsMinted(ITypeSymbol? type) => roles.IsMustHandle(type) || roles.IsPermit(type);
        return (method.Home(), method.ContainingType?.Name) switch
        {
            ("System.Text.Json", "JsonSerializer")
                when method.Name.StartsWith("Deserialize", StringComparison.Ordinal) =>
                method.TypeArguments.Concat(TypeOperands(call))
                    .FirstOrDefault(type => roles.Carries(type) || roles.IsPermit(type)),
            ("System.Runtime.CompilerServices", "Unsafe") or ("System.Runtime.InteropServices", "MemoryMarshal")
                when Reinterprets(method) => method.TypeArguments.Reverse().Take(1).FirstOrDefault(IsMinted),
            ("System.Reflection", _) when method.Name is "Invoke" or "SetValue" =>
                call.Descendants()
                    .OfType<ITypeOfOperation>()
                    .Select(static operand => operand.TypeOperand)
                    .FirstOrDefault(IsMinted),
            ("System", "Activator") or ("System.Runtime.CompilerServices", "RuntimeHelpers")
                or ("System.Runtime.Serialization", "FormatterServices") =>
                method.TypeArguments.Concat(TypeOperands(call)).FirstOrDefault(IsMinted),
            _ => null,
        };
    }

    private static bool Reinterprets(IMethodSymbol method) =>
        method.Name is "As" or "AsRef" or "BitCast" or "Cast" or "NullRef" or "Read" or "ReadUnaligned" or "SkipInit"
            or "TryRead" or "Unbox";

    private static IEnumerable<ITypeSymbol> TypeOperands(IInvocationOperation call) =>
        call.Arguments
            .Select(static argument => argument.Value)
            .OfType<ITypeOfOperation>()
            .Select(static operand => operand.TypeOperand);

    private static Location Place(IInvocationOperation call) =>
        call.Syntax.Parent is PostfixUnaryExpressionSyntax suppression
            ? suppression.GetLocation()
            : call.Syntax.GetLocation();
}
