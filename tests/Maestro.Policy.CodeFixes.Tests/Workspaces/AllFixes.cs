using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Tests.Workspaces;

/// <summary>Every fix there is, found as editors find them: by their export.</summary>
internal static class AllFixes
{
    public static ImmutableArray<CodeFixProvider> Of { get; } =
    [
        .. typeof(PolicyFix).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static IEnumerable<CodeFixProvider> For(string rule) =>
        Of.Where(fix => fix.FixableDiagnosticIds.Contains(rule));
}
