using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules;

/// <summary>One sentence that host code has to keep. Rules know no other rules.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Describes a rule; its category is the folder that it is in.</summary>
    protected static DiagnosticDescriptor Describe(
        string id,
        string title,
        string category,
        string message,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        bool isEnabled = true) =>
        new(
            id,
            title,
            message,
            "Maestro." + category,
            severity,
            isEnabled,
            helpLinkUri: $"https://github.com/maestro-policy/maestro-policy/blob/main/docs/rules/{id}.md");
}
