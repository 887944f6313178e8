using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Extensibility;

/// <summary>An annotation stands where it means something.</summary>
internal sealed class AttributeHasAnEffect : CompilationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO090",
        "Attribute has no effect here",
        "Extensibility",
        "[{0}] has no effect on {1}");

    public override void Register(CompilationStartAnalysisContext context, KnownRoles roles)
    {
        context.RegisterSymbolAction(
            symbol => Check(symbol, roles), SymbolKind.Method, SymbolKind.Property, SymbolKind.NamedType);
    }

    private void Check(SymbolAnalysisContext context, KnownRoles roles)
    {
        switch (context.Symbol)
        {
            case IMethodSymbol method:
                CheckMethod(context, method, roles);
                break;
            case IPropertySymbol property:
                CheckBool(context, property, property.Type, roles);
                if (property.IsReadOnly)
                {
                    Report(context, roles.Annotation(property, Role.GuardedEffect), "a property that can't be set");
                }

                break;
            case INamedTypeSymbol type when !IsDecisionCase(type, roles):
                Report(context, roles.Annotation(type, Role.OutcomeCase), "a type that is no case of a decision");
                break;
        }
    }

    private void CheckMethod(SymbolAnalysisContext context, IMethodSymbol method, KnownRoles roles)
    {
        if (method.ReturnsVoid)
        {
            Report(context, roles.MustHandleOnReturn(method), "a method that returns nothing");
            Report(context, roles.Annotation(method, Role.MayIgnore), "a method that returns nothing");
        }

        if (method.MethodKind == MethodKind.Ordinary)
        {
            CheckBool(context, method, method.ReturnType, roles);
            CheckDecision(context, method, roles);
        }

        if (roles.RequestOf(method) is { } request && method.Parameters.All(parameter => parameter.Name != request))
        {
            Report(context, roles.Annotation(method, Role.GuardedEffect), $"a method without a parameter '{request}'");
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckParameter(context, parameter, method, roles);
        }
    }

    private void CheckDecision(SymbolAnalysisContext context, IMethodSymbol method, KnownRoles roles)
    {
        if (IsDecision(method.ContainingType, roles)
            || method.Parameters.Any(parameter => IsDecision(parameter.Type, roles)))
        {
            return;
        }

        const string NoDecision = "a method that is given no decision";
        Report(context, roles.Annotation(method, Role.EnsuresRun), NoDecision);
        Report(context, roles.Annotation(method, Role.HandlesDecision), NoDecision);
    }

    private static bool IsDecision(ITypeSymbol type, KnownRoles roles) =>
        roles.Carries(type) || type is ITypeParameterSymbol;

    private void CheckBool(SymbolAnalysisContext context, ISymbol member, ITypeSymbol type, KnownRoles roles)
    {
        if (type.WithoutNullable()?.SpecialType != SpecialType.System_Boolean)
        {
            Report(context, roles.Annotation(member, Role.OutcomeTest), "a member that is no bool");
            Report(context, roles.Annotation(member, Role.RunWhen), "a member that is no bool");
        }
    }

    private void CheckParameter(
        SymbolAnalysisContext context, IParameterSymbol parameter, IMethodSymbol method, KnownRoles roles)
    {
        if (!roles.Carries(parameter.Type) && parameter.Type is not ITypeParameterSymbol)
        {
            const string NoDecision = "a parameter that is no decision";
            Report(context, roles.Annotation(parameter, Role.RequiresRun), NoDecision);
            Report(context, roles.Annotation(parameter, Role.EnsuresRun), NoDecision);
            Report(context, roles.Annotation(parameter, Role.HandlesDecision), NoDecision);
            Report(context, roles.Annotation(parameter, Role.RunWhen), NoDecision);
        }

        if (parameter.RefKind is RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter)
        {
            Report(context, roles.Annotation(parameter, Role.MustHandle), "a parameter that hands nothing out");
        }

        if (method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            Report(context, roles.Annotation(parameter, Role.RunWhen), "a parameter of a method that returns no bool");
        }

        if (parameter.Type.TypeKind is not (TypeKind.Delegate or TypeKind.TypeParameter))
        {
            Report(context, roles.Annotation(parameter, Role.OnOutcome), "a parameter that is no delegate");
        }
    }

    private static bool IsDecisionCase(INamedTypeSymbol type, KnownRoles roles) =>
        roles.IsMustHandle(type) || type.AllInterfaces.Any(roles.IsMustHandle);

    private void Report(SymbolAnalysisContext context, AttributeData? attribute, string target)
    {
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } node)
        {
            string name = attribute.AttributeClass!.Name;
            string shown = name.Substring(0, name.Length - nameof(Attribute).Length);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, node.GetLocation(), shown, target));
        }
    }
}
