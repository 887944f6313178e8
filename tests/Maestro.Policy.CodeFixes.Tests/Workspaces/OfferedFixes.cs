using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.CodeFixes.Tests.Workspaces;

/// <summary>Applies every fix that is offered, each on its own.</summary>
internal static class OfferedFixes
{
    // An acknowledgement still wants its reason; a name that is spelt right still wants its generated member.
    private static readonly ImmutableArray<string> NextStep = ["MAESTRO050", "MAESTRO092"];

    /// <summary>Applies the fixes to a file with nothing else beside it.</summary>
    /// <param name="project">The project that the file is in.</param>
    /// <param name="name">What the file is called in what is wrong.</param>
    /// <param name="allowed">Rules that may be broken afterwards.</param>
    /// <param name="applied">Counts what was applied.</param>
    /// <returns>What is wrong with the results.</returns>
    public static async Task<ImmutableArray<string>> Wrong(
        Project project, string name, ImmutableHashSet<string> allowed, Dictionary<string, int> applied)
    {
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
                    if (await Fault(diagnostic, before, document, after, allowed) is { } fault)
                    {
                        string text = (await after.Documents.Single().GetTextAsync()).ToString();
                        wrong.Add($"{name}: {key}: {fault}\n{text}");
                    }
                }
            }
        }

        return [.. wrong];
    }

    // What a fix must never do to be rid of a report.
    private static int Discards(SourceText text) =>
        Regex.Count(text.ToString(), @"(?<![\w.])_ = ");

    private static bool HasOtherLineEnds(SourceText now, SourceText before) =>
        now.ToString().Replace("\r\n", "", StringComparison.Ordinal).Contains('\n')
        && !before.ToString().Replace("\r\n", "", StringComparison.Ordinal).Contains('\n');

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

        if (HasOtherLineEnds(await after.Documents.Single().GetTextAsync(), await old.GetTextAsync()))
        {
            return "mixes line ends";
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
