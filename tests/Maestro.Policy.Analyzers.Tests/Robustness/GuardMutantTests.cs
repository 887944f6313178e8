using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Correct code whose guards are taken away or turned around is reported.</summary>
public sealed class GuardMutantTests
{
    [Fact]
    public async Task EffectThatLosesItsGuard_IsReported()
    {
        List<string> silent = [];
        int killed = 0;
        foreach (AnalyzerCase recorded in AnalyzerCases.All.Where(HasEffects))
        {
            Snippet snippet = recorded.ToSnippet();
            foreach (GuardMutant mutant in GuardMutants.Of(snippet.Source))
            {
                Snippet mutated = snippet with { Source = mutant.Source };
                CSharpCompilation compilation = mutated.Compile();
                ImmutableArray<Diagnostic> told = compilation.GetDiagnostics();
                if (told.Any(static each => each.Severity == DiagnosticSeverity.Error))
                {
                    continue;
                }

                // Where the effect demands a permit, the compiler itself sees that it may be missing.
                bool isToldByCompiler = told.Any(static each => each.Id == "CS8604");
                if (!isToldByCompiler && (await AnalyzerRun.Diagnose(mutated, compilation)).IsEmpty)
                {
                    silent.Add($"{recorded.Id}: {mutant.Change}");
                }
                else
                {
                    killed++;
                }
            }
        }

        Assert.True(killed > 60, $"only {killed} mutants were made");
        Assert.Equal(Equivalent, silent.Order(StringComparer.Ordinal));
    }

    // Mutants that are still correct.
    private static readonly string[] Equivalent =
    [
        // The pause is still refused before the effect; only nobody asks.
        "N-EFF-009: taken away if (d.IsHitl) q.Enqueue(d, r);",
        "N-EFF-009: turned around if (d.IsHitl) q.Enqueue(d, r);",

        // Nothing follows the guard on its path.
        "N-EFF-033: taken away d.ThrowIfNotRun();",

        // Refusing always is no permission.
        "N-EFF-051: taken away if (!gate.Evaluate(r).IsRun) Refuse();",

        // The other gate still has to say RUN.
        "N-EFF-056: taken away if (!a.Evaluate(r).IsRun) return;",
        "N-EFF-056: taken away if (!b.Evaluate(r).IsRun) return;",
    ];

    private static bool HasEffects(AnalyzerCase recorded) =>
        recorded.Polarity == "negative" && recorded.Source.Contains("Effects.", StringComparison.Ordinal);
}
