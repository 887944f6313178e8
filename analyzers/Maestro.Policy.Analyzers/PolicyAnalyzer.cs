using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers;

/// <summary>Tells host code where it ignores or mishandles a decision.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. AllRules.Of.Select(static rule => rule.Descriptor)
            .GroupBy(static rule => rule.Id)
            .Select(static halves => halves.First())
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // What a Razor page's author writes is compiled as generated code.
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    // Where nothing of ours is referenced, nothing is registered.
    private static void Start(CompilationStartAnalysisContext context)
    {
        if (KnownRoles.In(context.Compilation, context.Options) is not { } roles)
        {
            return;
        }

        foreach (CompilationRule rule in AllRules.AboutCompilations)
        {
            rule.Register(context, roles);
        }

        context.RegisterOperationBlockAction(block =>
        {
            if (GeneratedCode.IsReported(block) && Body.Relevant(block, roles) is { } body)
            {
                foreach (BodyRule rule in AllRules.AboutBodies)
                {
                    rule.Check(body);
                }
            }
        });
    }
}
