using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>Where a rule reports; the path is empty for the code itself.</summary>
internal readonly record struct Finding(string Rule, string Path, int Line, int Column)
{
    public static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string path = diagnostic.Location.SourceTree is null ? place.Path : "";
        return new(diagnostic.Id, path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
    }

    public override string ToString() => $"{Rule} {Path}({Line},{Column})";
}
