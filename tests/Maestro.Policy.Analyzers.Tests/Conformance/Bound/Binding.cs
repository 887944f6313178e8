using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Tests.Conformance.Bound;

/// <summary>Rewrites recorded cases, which name a neutral API, to the names of the library: symbol by symbol, with the
/// expected places moved along.</summary>
internal static class Binding
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["N:Stub"] = "Maestro",
        ["T:Stub.Policy.Decision"] = "Decision<Request>",
        ["T:Stub.Policy.RunPermit"] = "Permit<Request>",
        ["P:Stub.Policy.Decision.ReasonCode"] = "Reason",
        ["P:Stub.Policy.Decision.Explanation"] = "Detail",
    }.ToFrozenDictionary();

    /// <summary>The source of a case in the library's names.</summary>
    public static string Source(AnalyzerCase recorded) => Rename(recorded.Source, Renamings(recorded));

    /// <summary>What is expected of a case, where it is then.</summary>
    public static ImmutableArray<Finding> Expected(AnalyzerCase recorded)
    {
        Renaming[] renamings = [.. Renamings(recorded)];
        SourceText before = SourceText.From(recorded.Source);
        SourceText after = SourceText.From(Rename(recorded.Source, renamings));
        return
        [
            .. recorded.Expected.Select(each => each.Path.Length == 0 ? Move(each, before, after, renamings) : each),
        ];
    }

    private static IEnumerable<Renaming> Renamings(AnalyzerCase recorded)
    {
        if (!recorded.Recorded.TryGetProperty("apiRefs", out JsonElement references))
        {
            yield break;
        }

        foreach (JsonElement reference in references.EnumerateArray().OrderBy(static each => each[0].GetInt32()))
        {
            if (Names.TryGetValue(reference[2].GetString()!, out string? name))
            {
                yield return new(new(reference[0].GetInt32(), reference[1].GetInt32()), name);
            }
        }
    }

    private static string Rename(string source, IEnumerable<Renaming> renamings)
    {
        StringBuilder renamed = new();
        int copied = 0;
        foreach (Renaming renaming in renamings)
        {
            renamed.Append(source, copied, renaming.Span.Start - copied).Append(renaming.Name);
            copied = renaming.Span.End;
        }

        return renamed.Append(source, copied, source.Length - copied).ToString();
    }

    private static Finding Move(Finding finding, SourceText before, SourceText after, Renaming[] renamings)
    {
        int position = before.Lines[finding.Line - 1].Start + finding.Column - 1;
        int moved = position + renamings.Where(each => each.Span.End <= position).Sum(static each => each.Growth);
        LinePosition place = after.Lines.GetLinePosition(moved);
        return finding with { Line = place.Line + 1, Column = place.Character + 1 };
    }

    private readonly record struct Renaming(TextSpan Span, string Name)
    {
        public int Growth => Name.Length - Span.Length;
    }
}
