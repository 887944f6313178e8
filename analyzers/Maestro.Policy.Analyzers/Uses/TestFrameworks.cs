using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Uses;

/// <summary>What belongs to a test framework: a test may ask for a decision only to see that asking throws.</summary>
internal static class TestFrameworks
{
    private static readonly string[] Namespaces =
        ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools", "FluentAssertions", "Shouldly", "TUnit"];

    public static bool Declares(ISymbol? member) => Namespaces.Any(home => member.IsIn(home));

    public static bool IsThrowAssertion(IMethodSymbol method) =>
        Declares(method)
        && (method.Name.Contains("Throw") || method.Name is "Exception" or "ExceptionAsync" or "Catch" or "CatchAsync");

    /// <summary>Whether a test asserts something of an operation: it is there to look at the outcome.</summary>
    public static bool IsAsserted(IOperation operation) =>
        operation.Ancestors()
            .TakeWhile(static ancestor => ancestor is not IBlockOperation)
            .Any(static ancestor => ancestor is IInvocationOperation call && Declares(call.TargetMethod));

    /// <summary>Whether an operation is in an argument of an assertion that something throws.</summary>
    public static bool IsArgumentOfThrowAssertion(IOperation operation) =>
        operation.Ancestors().Any(static each =>
            each is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method }
                && IsThrowAssertion(method));

    /// <summary>Whether a method belongs to a library of substitutes, whose calls only describe behaviour.</summary>
    public static bool IsSubstitute(IMethodSymbol method) => method.IsIn("NSubstitute") || method.IsIn("Moq");
}
