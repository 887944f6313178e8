using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A local collection of decisions is looked at before it is forgotten.</summary>
internal sealed class ListedDecisionIsLookedAt : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO005",
        "Decision is stored where nobody examines it",
        "Ignored",
        "Decisions are written to '{0}' but never examined");

    public override void Check(Body body)
    {
        foreach (IVariableDeclaratorOperation declarator in body.All<IVariableDeclaratorOperation>())
        {
            if (IsNewCollection(declarator, body.Roles)
                && !body.Locals.Any(local => local.Local.Is(declarator.Symbol))
                && IsOnlyFilled(body, declarator.Symbol))
            {
                body.Report(Descriptor, declarator.Symbol.Locations[0], declarator.Symbol.Name);
            }
        }
    }

    private static bool IsNewCollection(IVariableDeclaratorOperation declarator, KnownRoles roles) =>
        declarator.Symbol.Type is INamedTypeSymbol { IsTupleType: false } type
        && !roles.IsMustHandle(type)
        && roles.Carries(type)
        && type.IsIn("System.Collections")
        && declarator.Initializer?.Value.Unwrapped() is { } made
        && (made is IObjectCreationOperation or IArrayCreationOperation
            || made.Kind == UseClassifier.CollectionExpression);

    private static bool IsOnlyFilled(Body body, ILocalSymbol local)
    {
        ILocalReferenceOperation[] references = [.. body.ReferencesOf(local)];
        return references.Any(Filling.IsAt)
            && references.All(static reference => Filling.IsAt(reference) || IsCounted(reference));
    }

    private static bool IsCounted(ILocalReferenceOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Property.Name: "Count" };
}
