using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Calls that make a decision or a permit out of nothing that decides.</summary>
internal static class Forgeries
{
    /// <summary>The type that a call makes so, if it does.</summary>
    public static ITypeSymbol? TypeMadeBy(IInvocationOperation call, KnownRoles roles)
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
                when Reinterprets(method) =>
                method.TypeArguments.Skip(method.TypeArguments.Length - 1).FirstOrDefault(IsMinted),
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
}
