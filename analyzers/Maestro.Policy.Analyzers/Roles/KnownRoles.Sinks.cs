using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal sealed partial class KnownRoles
{
    /// <summary>Whether a method only describes what it is given: logs, prints, formats, serialises.</summary>
    public bool IsLogSink(IMethodSymbol method)
    {
        IMethodSymbol called = method.Unreduced();
        return _annotations.Has(called.OriginalDefinition, Role.DecisionLogSink)
            || _annotations.Has(called.ContainingType?.OriginalDefinition, Role.DecisionLogSink)
            || IsListedSink(called)
            || IsFrameworkSink(called);
    }

    public bool IsLogSink(IParameterSymbol? parameter) => Has(parameter, Role.DecisionLogSink);

    private bool IsListedSink(IMethodSymbol method) =>
        !Options.LogSinks.IsEmpty
        && (Options.LogSinks.Contains(method.OriginalDefinition.DocumentationId())
            || Options.LogSinks.Contains(method.ContainingType.OriginalDefinition.DocumentationId()));

    private static bool IsFrameworkSink(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
        {
            return false;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return method.Name is "Format" or "Concat" or "Join";
        }

        return type.Home() switch
        {
            "System" => type.Name == "Console",
            "System.Diagnostics" => type.Name is "Debug" or "Trace" or "Activity",
            "System.IO" => type.Name == "TextWriter",
            "System.Text" => type.Name == "StringBuilder",
            "System.Text.Json" => type.Name == "JsonSerializer",
            _ => type.IsIn("Microsoft.Extensions.Logging"),
        };
    }
}
