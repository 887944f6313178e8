using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>What a value that tells an outcome offers to be handled with.</summary>
internal sealed class DecisionShape
{
    private readonly KnownRoles _roles;
    private readonly ITypeSymbol _type;

    private DecisionShape(KnownRoles roles, ITypeSymbol type)
    {
        _roles = roles;
        _type = type;
    }

    /// <summary>The method that throws unless it is RUN.</summary>
    public string? Throwing => Method(method => method.ReturnsVoid && _roles.EnsuresRun(method));

    /// <summary>The method that throws unless it is RUN, else gives the decision back.</summary>
    public string? Ensuring => Method(method => method.ReturnType.Is(_type) && _roles.EnsuresRun(method));

    /// <summary>The method that puts on record why nothing is done.</summary>
    public string? Acknowledging => Instance<IMethodSymbol>().FirstOrDefault(method => method.ReturnsVoid
        && method.Parameters.Length == 1
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && _roles.Handles(method))?.Name;

    /// <summary>The property that names the outcome.</summary>
    public IPropertySymbol? Verdict =>
        Instance<IPropertySymbol>().FirstOrDefault(property => _roles.IsVerdict(property.Type));

    /// <summary>The shape of a type; <see langword="null"/> where its values tell no outcome.</summary>
    public static DecisionShape? Of(Site site, ITypeSymbol? type) =>
        type.WithoutNullable() is { } known && (site.Roles.IsMustHandle(known) || site.Roles.IsVerdict(known))
            ? new(site.Roles, known)
            : null;

    /// <summary>The property that is true exactly for an outcome.</summary>
    public string? Test(Outcomes outcome) =>
        Instance<IPropertySymbol>().FirstOrDefault(property => _roles.OutcomeTest(property) == outcome)?.Name;

    /// <summary>Whether a value is of an outcome, or isn't.</summary>
    public ExpressionSyntax? Is(Outcomes outcome, ExpressionSyntax value, bool isWanted) =>
        Test(outcome) is { } test ? Template.Expression(isWanted ? $"$0.{test}" : $"!$0.{test}", value)
        : _roles.IsVerdict(_type)
            ? Template.Expression($"$0 {(isWanted ? "==" : "!=")} $1.{outcome}", value, Template.Name(_type))
        : null;

    public ExpressionSyntax? IsRun(ExpressionSyntax value, bool mayBeNull) => Asked(value, mayBeNull, isWanted: true);

    public ExpressionSyntax? IsNotRun(ExpressionSyntax value, bool mayBeNull) =>
        Asked(value, mayBeNull, isWanted: false);

    private ExpressionSyntax? Asked(ExpressionSyntax value, bool mayBeNull, bool isWanted)
    {
        string @is = isWanted ? "is" : "is not";
        if (Test(Outcomes.Run) is { } test)
        {
            string asked = mayBeNull ? $"$0 {@is} {{ {test}: true }}" : isWanted ? $"$0.{test}" : $"!$0.{test}";
            return Template.Expression(asked, value);
        }

        if (_roles.IsVerdict(_type))
        {
            return Template.Expression(isWanted ? "$0 == $1.Run" : "$0 != $1.Run", value, Template.Name(_type));
        }

        if (Verdict is { } verdict && !mayBeNull)
        {
            string comparison = isWanted ? "==" : "!=";
            return Template.Expression($"$0.{verdict.Name} {comparison} $1.Run", value, Template.Name(verdict.Type));
        }

        return _type.GetTypeMembers().FirstOrDefault(nested => _roles.OutcomeOfCase(nested) == Outcomes.Run) is { } run
            ? Template.Expression($"$0 {@is} $1", value, Template.Name(run))
            : null;
    }

    private string? Method(Func<IMethodSymbol, bool> isWanted) =>
        Instance<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && isWanted(method))?.Name;

    private IEnumerable<T> Instance<T>()
        where T : ISymbol
    {
        for (ITypeSymbol? current = _type; current is not null; current = current.BaseType)
        {
            foreach (T member in current.GetMembers().OfType<T>())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                {
                    yield return member;
                }
            }
        }
    }
}
