using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>The place that a rule reports, with all that is known about it.</summary>
internal sealed class Site
{
    private Site(
        Document document,
        CompilationUnitSyntax root,
        SemanticModel model,
        KnownRoles roles,
        Diagnostic diagnostic,
        CancellationToken cancellation)
    {
        Document = document;
        Root = root;
        Model = model;
        Roles = roles;
        Diagnostic = diagnostic;
        Cancellation = cancellation;
        Node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
    }

    public Document Document { get; }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public KnownRoles Roles { get; }

    public Diagnostic Diagnostic { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>What is reported.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What is reported, where it is an expression.</summary>
    public ExpressionSyntax? Expression => Node as ExpressionSyntax;

    /// <summary>Reads the place of a diagnostic; <see langword="null"/> where nothing of ours is referenced.</summary>
    public static async Task<Site?> Find(CodeFixContext context, Diagnostic diagnostic)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken)
            .ConfigureAwait(false);
        return root is CompilationUnitSyntax unit
            && model is not null
            && unit.FullSpan.Contains(diagnostic.Location.SourceSpan)
            && KnownRoles.In(model.Compilation, context.Document.Project.AnalyzerOptions) is { } roles
            ? new(context.Document, unit, model, roles, diagnostic, context.CancellationToken)
            : null;
    }

    public ITypeSymbol? TypeOf(ExpressionSyntax value) => Model.GetTypeInfo(value, Cancellation).Type;

    public ISymbol? Symbol(SyntaxNode node) => Model.GetSymbolInfo(node, Cancellation).Symbol;

    /// <summary>A type of ours, or of a host that declares its own copy.</summary>
    public INamedTypeSymbol? OwnType(string name) => Roles.Options.AttributeNamespaces
        .Select(home => Model.Compilation.GetTypeByMetadataName($"{home}.{name}"))
        .FirstOrDefault(static type => type is not null);

    /// <summary>What an expression is known to be before the code runs.</summary>
    public object? Constant(ExpressionSyntax value) => Model.GetConstantValue(value, Cancellation).Value;

    /// <summary>Whether a value may be missing.</summary>
    public bool MayBeNull(ExpressionSyntax value)
    {
        TypeInfo type = Model.GetTypeInfo(value, Cancellation);
        return type.Type.IsNullableValue() || type.Nullability.FlowState == NullableFlowState.MaybeNull;
    }
}
