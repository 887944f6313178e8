using Maestro.Policy.Analyzers.Codebooks;
using Maestro.Policy.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>What a codebook refers to is in it, and the codebook that a class is generated from is there.</summary>
internal sealed class ReferencesAreDefined : CodebookFaultRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO074",
        "Dangling code book reference",
        "Codebook",
        "{0}",
        DiagnosticSeverity.Error);

    protected override void Register(CompilationStartAnalysisContext context, KnownCodebooks codebooks)
    {
        base.Register(context, codebooks);
        context.RegisterSymbolAction(symbol => Check(symbol, codebooks), SymbolKind.NamedType);
    }

    private void Check(SymbolAnalysisContext context, KnownCodebooks codebooks)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (codebooks.Attribute(type) is { ApplicationSyntaxReference: { } written } attribute
            && Problem(type, KnownCodebooks.NameIn(attribute) ?? "", codebooks) is { } problem)
        {
            SyntaxNode syntax = written.GetSyntax(context.CancellationToken);
            SyntaxNode place = (syntax as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault() ?? syntax;
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.GetLocation(), problem));
        }
    }

    private static string? Problem(INamedTypeSymbol type, string name, KnownCodebooks codebooks)
    {
        int files = codebooks.Files.Count(file => CodebookFiles.IsMeant(file.Path, name));

        return files switch
        {
            0 => $"'{name}' is not defined. Add the file to the project's AdditionalFiles.",
            1 => GeneratedInto.Problem(type) is { } remedy ? $"'{type.Name}.Codebook' is not defined. {remedy}" : null,
            _ => $"'{name}' is not defined: several files have that name. Give more of the path.",
        };
    }
}
