using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>Every recorded case: exactly the expected diagnostics, by rule, line and column.</summary>
[Trait("Category", "Conformance")]
public sealed class AnalyzerVectorTests
{
    public static TheoryData<string> Families =>
    [
        "aggregate", "async", "construct", "described", "discard", "effects", "extend", "incomplete",
        "known_miss", "modern", "noeffect", "ok_async", "ok_construct", "ok_effects", "ok_escape", "ok_extend",
        "ok_ignore", "ok_outcome", "permit", "sealed", "swallow", "switching", "unread", "vocabulary",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Family_IsReportedExactly(string name)
    {
        VectorFamily family = VectorFamily.Load("analyzers", name);
        Assert.SkipWhen(family.IsAbsent, family.Reason);

        List<string> wrong = [];
        foreach (AnalyzerCase recorded in family.Cases.Select(static each => new AnalyzerCase(each)))
        {
            wrong.AddRange(await Differences(recorded));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

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
