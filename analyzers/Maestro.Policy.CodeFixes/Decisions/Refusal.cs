using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>What is thrown where a request may not run.</summary>
internal static class Refusal
{
    private const string Said = "The request may not run.";

    /// <summary>The exception for a decision, by whatever constructor there is; a plain one where the decision isn't at
    /// hand.</summary>
    public static ExpressionSyntax Exception(Site site, ITypeSymbol? type, ExpressionSyntax? decision)
    {
        INamedTypeSymbol? exception = site.OwnType("DecisionNotRunException");
        foreach (IMethodSymbol constructor in (exception?.InstanceConstructors ?? [])
            .Where(static each => each.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(static each => each.Parameters.Length))
        {
            if (Create(constructor, type, decision) is { } creation)
            {
                return creation;
            }
        }

        INamedTypeSymbol plain = site.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException")!;
        return Template.Expression($"new $0(\"{Said}\")", Template.Name(plain));
    }

    private static ExpressionSyntax? Create(IMethodSymbol constructor, ITypeSymbol? type, ExpressionSyntax? decision)
    {
        TypeSyntax name = Template.Name(constructor.ContainingType);
        if (constructor.Parameters.IsEmpty)
        {
            return Template.Expression("new $0()", name);
        }

        if (constructor.Parameters.Length > 1)
        {
            return null;
        }

        ITypeSymbol wanted = constructor.Parameters[0].Type;
        return wanted.SpecialType == SpecialType.System_String
            ? Template.Expression($"new $0(\"{Said}\")", name)
            : decision is not null && Giving(type, wanted) is { } record
                ? Template.Expression($"new $0($1.{record}())", name, decision)
                : null;
    }

    private static string? Giving(ITypeSymbol? decision, ITypeSymbol wanted) =>
        decision?.GetMembers()
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method =>
                method is { Parameters.IsEmpty: true, IsStatic: false, MethodKind: MethodKind.Ordinary }
                && method.ReturnType.Is(wanted))
            ?.Name;
}
