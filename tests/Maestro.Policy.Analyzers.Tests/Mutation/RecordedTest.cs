using System.Collections;
using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>A test that passes, what it has analyzed, and what that reaches.</summary>
internal sealed record RecordedTest(TestCase Case, ImmutableArray<RecordedAnalysis> Analyses, BitArray Reached)
{
    // Steps that even the shortest analysis may take.
    private const int Slack = 100_000;

    private const int Patience = 10;

    /// <summary>Runs a test on the analyzers as they are.</summary>
    /// <returns>Nothing where it analyzes nothing, or skips itself.</returns>
    public static async Task<RecordedTest?> Record(TestCase test, LoadedAnalyzer original)
    {
        Substitute substitute = new(original.Analyzer);
        original.Begin(int.MaxValue);
        Exception? failure = await test.Run(substitute);
        Assert.True(failure is null or SkipException, $"{test.Method.Name} fails without a mutant: {failure}");
        if (failure is not null || substitute.Analyses.Count == 0)
        {
            return null;
        }

        BitArray reached = original.Reached;
        List<RecordedAnalysis> analyses = [];
        foreach (Analysis analysis in substitute.Analyses)
        {
            original.Begin(int.MaxValue);
            string reported = await Report(analysis, original.Analyzer);
            analyses.Add(new(analysis, reported, original.Steps));
        }

        return new(test, [.. analyses], reached);
    }

    /// <summary>Whether the test fails on a mutant; it is only run where something else is reported.</summary>
    public async Task<bool> Kills(LoadedAnalyzer mutant)
    {
        foreach (RecordedAnalysis recorded in Analyses)
        {
            mutant.Begin(LimitOf(recorded.Steps));
            if (await Report(recorded.Analysis, mutant.Analyzer) != recorded.Reported)
            {
                mutant.Begin(LimitOf(Analyses.Sum(static each => each.Steps)));
                return await Case.Run(new(mutant.Analyzer)) is not null;
            }
        }

        return false;
    }

    private static int LimitOf(int steps) => (Patience * steps) + Slack;

    private static async Task<string> Report(Analysis analysis, DiagnosticAnalyzer analyzer)
    {
        try
        {
            return string.Join('\n', (await analysis.Run(analyzer)).Select(Shown).Order(StringComparer.Ordinal));
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string Shown(Diagnostic reported) =>
        $"{reported} {reported.Location.SourceSpan} {reported.Severity} {reported.IsSuppressed}";
}
