using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Verification;

/// <summary>What hosts are told, in the order of the places.</summary>
internal static class Told
{
    /// <summary>The texts of one rule about a class that has these members, against the neutral API.</summary>
    public static async Task<string[]> By(string rule, string members, string options = "") =>
        [
            .. (await Diagnose(rule, members, options))
                .Select(static each => each.GetMessage(CultureInfo.InvariantCulture)),
        ];

    /// <summary>How severe the reports of one rule are.</summary>
    public static async Task<DiagnosticSeverity[]> HowSeverely(string rule, string members, string options = "") =>
        [.. (await Diagnose(rule, members, options)).Select(static each => each.Severity)];

    private static async Task<IEnumerable<Diagnostic>> Diagnose(string rule, string members, string options)
    {
        Snippet snippet = new(
            $"""
            using System; using System.Collections.Generic; using System.Linq; using Stub.Policy;
            class C
            {"{"}
            {members}
            {"}"}
            """)
        {
            References = [Conformance.Stub.Reference],
            Config = options.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(static option => option.Split('='))
                .ToImmutableDictionary(static option => option[0], static option => option[1])
                .Add("maestro.attribute_namespaces", "Stub.Policy"),
        };
        CSharpCompilation compilation = snippet.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error));

        return (await AnalyzerRun.Diagnose(snippet, compilation))
            .Where(each => each.Id == "MAESTRO" + rule)
            .OrderBy(static each => each.Location.SourceSpan);
    }
}
