using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>What keeps decisions is looked at by somebody.</summary>
internal sealed class KeptDecisionIsLookedAt : CompilationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO005",
        "Decision is stored where nobody examines it",
        "Ignored",
        "Decisions are written to '{0}' but never examined");

    public override void Register(CompilationStartAnalysisContext context, KnownRoles roles)
    {
        context.RegisterSymbolStartAction(type => Watch(type, roles), SymbolKind.NamedType);
    }

    private void Watch(SymbolStartAnalysisContext context, KnownRoles roles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        ISymbol[] kept =
        [
            .. type.GetMembers().Where(member => KeepsDecisions(member, roles) && !IsNamedInNestedType(member, type)),
        ];
        if (kept.Length == 0)
        {
            return;
        }

        MemberAccesses accesses = new(kept);
        context.RegisterOperationAction(
            reference => accesses.Add((IMemberReferenceOperation)reference.Operation),
            OperationKind.FieldReference,
            OperationKind.PropertyReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (ISymbol member in accesses.OnlyWritten(symbol => IsInitializedWithDecision(symbol, roles)))
            {
                end.ReportDiagnostic(Diagnostic.Create(Descriptor, member.Locations[0], member.Name));
            }
        });
    }

    // What nested types do with it isn't followed.
    private static bool IsNamedInNestedType(ISymbol member, INamedTypeSymbol type) =>
        type.GetTypeMembers()
            .SelectMany(static nested => nested.DeclaringSyntaxReferences)
            .SelectMany(static declaration => declaration.GetSyntax().DescendantTokens())
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.Name);

    // What isn't private may be looked at elsewhere.
    private static bool KeepsDecisions(ISymbol member, KnownRoles roles) =>
        member is { IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Private }
        && member switch
        {
            IFieldSymbol { IsConst: false } field => roles.Carries(field.Type),
            IPropertySymbol { IsIndexer: false } property => roles.Carries(property.Type),
            _ => false,
        };

    // An empty collection holds nothing yet.
    private static bool IsInitializedWithDecision(ISymbol member, KnownRoles roles) =>
        member is IFieldSymbol field
        && field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: not null }
        && (roles.IsMustHandle(field.Type)
            || roles.Framework.IsTaskOfValue(field.Type)
            || field.Type is IArrayTypeSymbol);
}
