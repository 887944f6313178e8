using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>What was agreed about one rule; its pages and its analyzer have to say the same.</summary>
internal sealed record RuleFact(
    string Id, string Title, string Category, string Severity, bool IsEnabled, string Message)
{
    /// <summary>The agreed rules; absent only where other cases stand in for the repository's.</summary>
    public static VectorFamily Family { get; } = VectorFamily.Load("analyzers", "rules");

    /// <summary>The severity in the words of a configuration file, as pages and table show it.</summary>
    public string ShownSeverity => IsEnabled ? Severity : Severity + ", off by default";

    public string ShownCategory => Category.Split('.')[1];

    public static IEnumerable<RuleFact> Agreed() =>
        Family.Cases.Select(static rule => new RuleFact(
            rule.GetProperty("id").GetString()!,
            rule.GetProperty("title").GetString()!,
            rule.GetProperty("category").GetString()!,
            rule.GetProperty("defaultSeverity").GetString()!,
            rule.GetProperty("enabledByDefault").GetBoolean(),
            IsAboutFiles(rule.GetProperty("id").GetString()!) ? "{0}" : rule.GetProperty("message").GetString()!));

    public static RuleFact Of(DiagnosticDescriptor rule) =>
        new(
            rule.Id,
            rule.Title.ToString(null),
            rule.Category,
            InWords(rule.DefaultSeverity),
            rule.IsEnabledByDefault,
            rule.MessageFormat.ToString(null));

    // What is wrong in a codebook is said in the words of its loader.
    private static bool IsAboutFiles(string id) => string.CompareOrdinal(id, "MAESTRO070") >= 0
        && string.CompareOrdinal(id, "MAESTRO077") <= 0;

    private static string InWords(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "none",
    };
}
