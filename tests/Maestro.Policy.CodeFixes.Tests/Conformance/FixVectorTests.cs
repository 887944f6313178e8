using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Maestro.Policy.CodeFixes.Tests.Workspaces;
using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.CodeFixes.Tests.Conformance;

/// <summary>Every fix that is offered for a recorded case puts it right: the code compiles, the rule is silent there,
/// and no other rule is broken instead.</summary>
[Trait("Category", "Conformance")]
public sealed class FixVectorTests
{
    // A permit that is asserted has no decision to ask.
    private const string Unfixable = "permit";

    // An acknowledgement still wants its reason; a name that is spelt right still wants its generated member.
    private static readonly ImmutableArray<string> NextStep = ["MAESTRO050", "MAESTRO092"];

    public static TheoryData<string> Families =>
    [
        "aggregate", "async", "construct", "described", "discard", "effects", "extend", "incomplete", "modern",
        "noeffect",
        "codes", "permit", "sealed", "swallow", "switching", "unread", "vocabulary",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task EveryOfferedFix_PutsItRight(string name)
    {
        VectorFamily family = VectorFamily.Load("analyzers", name);
        Assert.SkipWhen(family.IsAbsent, family.Reason);

        List<string> wrong = [];
        Dictionary<string, int> applied = [];
        foreach (AnalyzerCase recorded in family.Cases.Select(static each => new AnalyzerCase(each)))
        {
            if (recorded.Shape != "aspnet" || !References.AspNet.IsEmpty)
            {
                wrong.AddRange(await Wrong(recorded, applied));
            }
        }

        foreach ((string fix, int count) in applied.OrderBy(static each => each.Key, StringComparer.Ordinal))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{fix}: {count}");
        }

        Assert.True(name == Unfixable || applied.Count > 0, "nothing is offered");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<ImmutableArray<string>> Wrong(AnalyzerCase recorded, Dictionary<string, int> applied)
    {
        Project project = Workbench.Open(recorded.ToSnippet());
        Document document = project.Documents.Single();
        ImmutableArray<Diagnostic> before = await Workbench.Diagnose(project);
        List<string> wrong = [];
        foreach (Diagnostic diagnostic in before.Where(static each => each.Location.IsInSource))
        {
            foreach (CodeFixProvider fix in AllFixes.For(diagnostic.Id))
            {
                foreach (CodeAction action in await Workbench.Offers(fix, document, diagnostic))
                {
                    string key = $"{diagnostic.Id} {action.EquivalenceKey}";
                    applied[key] = applied.GetValueOrDefault(key) + 1;
                    Project after = (await Workbench.Apply(action)).GetProject(project.Id)!;
                    string? fault = await Fault(diagnostic, before, document, after, recorded.Allowed);
                    if (fault is not null)
                    {
                        string text = (await after.Documents.Single().GetTextAsync()).ToString();
                        wrong.Add($"{recorded.Id}: {key}: {fault}\n{text}");
                    }
                }
            }
        }

        return [.. wrong];
    }

    // What a fix must never do to be rid of a report.
    private static int Discards(SourceText text) =>
        Regex.Count(text.ToString(), @"(?<![\w.])_ = ");

    private static async Task<string?> Fault(
        Diagnostic diagnostic,
        ImmutableArray<Diagnostic> before,
        Document old,
        Project after,
        ImmutableHashSet<string> allowed)
    {
        if ((await after.Documents.Single().GetTextAsync()).ContentEquals(await old.GetTextAsync()))
        {
            return "changes nothing";
        }

        if (Discards(await after.Documents.Single().GetTextAsync()) > Discards(await old.GetTextAsync()))
        {
            return "discards";
        }

        if (await Workbench.Errors(after) is [var error, ..])
        {
            return $"doesn't compile: {error}";
        }

        ImmutableArray<Diagnostic> now = await Workbench.Diagnose(after);
        int CountIn(ImmutableArray<Diagnostic> all) => all.Count(each => each.Id == diagnostic.Id);
        if (CountIn(now) >= CountIn(before))
        {
            return $"still reported: {now.First(each => each.Id == diagnostic.Id)}";
        }

        return now.FirstOrDefault(each => !NextStep.Contains(each.Id)
                && each.Descriptor.IsEnabledByDefault
                && !allowed.Contains(each.Id)
                && before.All(other => other.Id != each.Id)) is { } other
            ? $"now reported: {other}"
            : null;
    }
}
