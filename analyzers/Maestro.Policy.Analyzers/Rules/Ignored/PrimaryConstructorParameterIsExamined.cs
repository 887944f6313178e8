using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A type examines the decision that its primary constructor is given.</summary>
internal sealed class PrimaryConstructorParameterIsExamined : CompilationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new DecisionParameterIsExamined().Descriptor;

    public override void Register(CompilationStartAnalysisContext context, KnownRoles roles)
    {
        context.RegisterSymbolStartAction(type => Watch(type, roles), SymbolKind.NamedType);
    }

    private void Watch(SymbolStartAnalysisContext context, KnownRoles roles)
    {
        IParameterSymbol[] parameters =
        [
            .. ((INamedTypeSymbol)context.Symbol).InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => roles.IsMustHandle(parameter.Type) && IsPrimary(parameter)),
        ];
        if (parameters.Length == 0)
        {
            return;
        }

        HashSet<ISymbol> unread = new(parameters, SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            reference =>
            {
                lock (unread)
                {
                    unread.Remove(((IParameterReferenceOperation)reference.Operation).Parameter);
                }
            },
            OperationKind.ParameterReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (ISymbol parameter in unread)
            {
                end.ReportDiagnostic(Diagnostic.Create(Descriptor, parameter.Locations[0], parameter.Name));
            }
        });
    }

    // A record makes properties of its parameters.
    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax and not RecordDeclarationSyntax };
}
