using System.Reflection;
using Maestro.Policy.Analyzers;
using Maestro.Policy.Analyzers.Tests.Documentation;
using Maestro.Policy.CodeFixes.Tests.Workspaces;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Tests;

/// <summary>Which rule has which fixes.</summary>
public sealed class FixTableTests
{
    private const string Expected =
        """
        MAESTRO001: Acknowledge, ReturnUnlessRun, SwitchOverAllOutcomes, ThrowUnlessRun
        MAESTRO002: Acknowledge, ReturnUnlessRun, SwitchOverAllOutcomes, ThrowUnlessRun
        MAESTRO003: AwaitTheTask
        MAESTRO004: ReturnUnlessRun, ThrowUnlessRun
        MAESTRO006: ReturnUnlessRun, ThrowUnlessRun
        MAESTRO007: ReturnUnlessRun, ThrowUnlessRun
        MAESTRO009: ReturnUnlessRun, ThrowUnlessRun
        MAESTRO010: TestIsRun
        MAESTRO011: TestIsRun
        MAESTRO013: AddMissingSections
        MAESTRO014: NameRun
        MAESTRO015: KeepRunAlone
        MAESTRO016: LeaveWhenRefused
        MAESTRO017: TypedComparison
        MAESTRO018: NameTheOutcome
        MAESTRO019: AllMustRun
        MAESTRO020: AnnotateAsGuardedEffect, GuardTheEffect, GuardWithEarlyReturn
        MAESTRO021: NegateTheTest
        MAESTRO024: RethrowRefusal
        MAESTRO030: CheckIsOverridable
        MAESTRO042: AnnotateAsDecisionSource
        MAESTRO044: StopInsteadOfRun
        MAESTRO045: ObtainThePermit
        MAESTRO050: UseGeneratedMember
        MAESTRO051: NearestCode
        MAESTRO052: NearestCode
        MAESTRO053: UseDeclaredLayer
        MAESTRO058: SealTheStop
        MAESTRO090: RemoveIdleAnnotation
        """;

    [Fact]
    public void RulesWithFixes_AreTheseOnes()
    {
        IEnumerable<string> table = AllFixes.Of
            .SelectMany(static fix => fix.FixableDiagnosticIds, static (fix, rule) =>
                (Rule: rule, Fix: fix.GetType().Name))
            .GroupBy(static entry => entry.Rule, static entry => entry.Fix)
            .OrderBy(static rule => rule.Key, StringComparer.Ordinal)
            .Select(static rule => $"{rule.Key}: {string.Join(", ", rule.Order(StringComparer.Ordinal))}");

        Assert.Equal(Expected, string.Join('\n', table), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void FixableIds_AreRules()
    {
        HashSet<string> rules = [.. new PolicyAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)];

        Assert.All(AllFixes.Of.SelectMany(static fix => fix.FixableDiagnosticIds), rule =>
            Assert.Contains(rule, rules));
    }

    [Fact]
    public void Titles_AreToldApart()
    {
        string[] titles = [.. AllFixes.Of.Select(Title)];

        Assert.Distinct(titles);
        Assert.DoesNotContain(titles, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void Titles_AreInTheRulesPages() => Assert.All(
        AllFixes.Of.SelectMany(static fix => fix.FixableDiagnosticIds, static (fix, rule) => (rule, fix)),
        static each => Assert.Contains(
            $"*{Title(each.fix)}*", RulePage.Of(each.rule)["Fix"].ReplaceLineEndings(" "), StringComparison.Ordinal));

    [Fact]
    public void ExportedNames_AreTheTypesOwn() => Assert.All(
        AllFixes.Of,
        static fix => Assert.Equal(
            fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name));

    private static string Title(CodeFixProvider fix) => (string)fix.GetType()
        .GetProperty("Title", BindingFlags.Instance | BindingFlags.NonPublic)!
        .GetValue(fix)!;
}
