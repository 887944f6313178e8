using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>The only decision that is at hand at a statement. Of two, nobody but the author knows which one
/// counts.</summary>
internal sealed class DecisionInCharge
{
    private readonly IdentifierNameSyntax _name;
    private readonly DecisionShape _shape;
    private readonly bool _mayBeNull;

    private DecisionInCharge(ISymbol variable, DecisionShape shape, bool mayBeNull)
    {
        _name = SyntaxFactory.IdentifierName(variable.Name);
        _shape = shape;
        _mayBeNull = mayBeNull;
    }

    public static DecisionInCharge? Of(Site site, StatementSyntax statement)
    {
        (ISymbol Variable, ITypeSymbol Type)[] atHand =
        [
            .. site.Model.LookupSymbols(statement.SpanStart)
                .Select(static symbol => (Variable: symbol, Type: Type(symbol)!))
                .Where(each => each.Type is not null
                    && site.Roles.IsMustHandle(each.Type)
                    && !site.Roles.IsVerdict(each.Type)
                    && IsDeclaredBefore(each.Variable, statement)),
        ];
        if (atHand.Length != 1)
        {
            return null;
        }

        (ISymbol variable, ITypeSymbol type) = atHand[0];
        if (DecisionShape.Of(site, type) is not { } shape
            || site.Model.AnalyzeDataFlow(statement) is not { Succeeded: true } flow
            || IsOfAnotherRound(variable, statement)
            || IsAboutAnother(site, variable, statement)
            || !flow.DefinitelyAssignedOnEntry.Contains(variable, SymbolEqualityComparer.Default))
        {
            return null;
        }

        return new(variable, shape, type.IsNullableValue() || type.NullableAnnotation == NullableAnnotation.Annotated);
    }

    public ExpressionSyntax? IsRun() => _shape.IsRun(_name, _mayBeNull);

    public ExpressionSyntax? IsNotRun() => _shape.IsNotRun(_name, _mayBeNull);

    private static ITypeSymbol? Type(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // Decided before the loop, it is about none of the requests in it.
    private static bool IsOfAnotherRound(ISymbol variable, StatementSyntax statement) =>
        statement.Ancestors()
            .TakeWhile(static each => each is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(loop =>
                loop is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                && variable.Locations.All(place => !loop.Span.Contains(place.SourceSpan)));

    // Of two requests of the same type, the one that was decided and the one that is acted on.
    private static bool IsAboutAnother(Site site, ISymbol variable, StatementSyntax statement)
    {
        if (variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(site.Cancellation) is not { } declaration)
        {
            return false;
        }

        ISymbol[] decided = Variables(site, declaration);
        ISymbol[] acted = Variables(site, statement);
        return !decided.Any(one => acted.Contains(one, SymbolEqualityComparer.Default))
            && decided.Any(one => acted.Any(other => Type(one).Is(Type(other))));
    }

    private static ISymbol[] Variables(Site site, SyntaxNode node) =>
    [
        .. node.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(site.Symbol)
            .OfType<ISymbol>()
            .Where(static symbol => Type(symbol) is not null),
    ];

    private static bool IsDeclaredBefore(ISymbol variable, StatementSyntax statement) =>
        variable.Locations.All(place => place.SourceSpan.End <= statement.SpanStart);
}
