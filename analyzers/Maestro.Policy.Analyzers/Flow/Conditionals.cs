using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What the compiler's own attributes say about calls.</summary>
internal static class Conditionals
{
    /// <summary>Whether calls are left out of some builds.</summary>
    public static bool IsConditional(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ConditionalAttribute");

    public static bool NeverReturns(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

    /// <summary>Whether an argument is not null once the method has returned.</summary>
    public static bool IsPresentAfterwards(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NotNullAttribute");

    /// <summary>The value of a parameter at which the method doesn't return.</summary>
    public static bool? DoesNotReturnIf(IParameterSymbol parameter) =>
        parameter.GetAttributes()
            .FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnIfAttribute")
            ?.ConstructorArguments.FirstOrDefault().Value as bool?;
}
