using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>Every recorded case: exactly the expected diagnostics, by rule, line and column.</summary>
[Trait("Category", "Conformance")]
public sealed class AnalyzerVectorTests
{
    public static TheoryData<string> Families => [.. AnalyzerCases.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public Task Family_IsReportedExactly(string name) => FamilyRun.Verify(name, Differences);

    private static async Task<ImmutableArray<string>> Differences(AnalyzerCase recorded)
    {
        if (recorded.Shape == "aspnet" && References.AspNet.IsEmpty)
        {
            return [];
        }

        Snippet snippet = recorded.ToSnippet();
        CSharpCompilation compilation = snippet.Compile();
        ImmutableArray<Diagnostic> errors =
            [.. compilation.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error)];
        if (!errors.IsEmpty)
        {
            return [$"{recorded.Id}: does not compile: {errors[0]}"];
        }

        Finding[] found = [.. (await AnalyzerRun.Diagnose(snippet, compilation)).Select(Finding.Of).Distinct()];
        if (recorded.Polarity == "known-miss")
        {
            return [];
        }

        return
        [
            .. recorded.Expected.Except(found).Select(missing => $"{recorded.Id}: missing {missing}"),
            .. found.Except(recorded.Expected)
                .Where(extra => !recorded.Allowed.Contains(extra.Rule))
                .Select(extra => $"{recorded.Id}: unexpected {extra}"),
        ];
    }
}
