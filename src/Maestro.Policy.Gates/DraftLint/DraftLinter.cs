using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Reads the draft of a document for claims that it must not make and phrases that it must hold.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads. Linear in the length of the text, whatever it holds, and
/// independent of the culture and of the system's globalization library. It knows phrases, not meanings: what it lets
/// through is listed in <c>docs/gates/draft-lint.md</c>.
/// </remarks>
public sealed class DraftLinter
{
    private readonly ImmutableArray<DraftPattern> _patterns;
    private readonly ClauseReader _clauses;
    private readonly FirstMatchReader? _firstMatch;
    private readonly StrictReader? _strict;
    private readonly RequiredReader _required;

    /// <summary>Makes a linter.</summary>
    /// <param name="rules">What to look for; read once. By default <see cref="DraftLintRules.Default"/>.</param>
    /// <param name="reading">How to read.</param>
    /// <exception cref="ArgumentException">Rules are missing or malformed; the message names each.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reading"/> is unknown.</exception>
    public DraftLinter(DraftLintRules? rules = null, DraftLintReading reading = DraftLintReading.Strict)
    {
        rules ??= DraftLintRules.Default;

        if (string.Join(' ', rules.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(rules));
        }

        if (!Enum.IsDefined(reading))
        {
            throw new ArgumentOutOfRangeException(nameof(reading), reading, "No reading is called that.");
        }

        string[] negations = [.. rules.Negations.SelectMany(PhraseNotation.Expand)];
        _patterns = [.. rules.Patterns];
        _clauses = new(_patterns, negations, rules.ClauseWords);
        _firstMatch = reading == DraftLintReading.FirstMatch ? new(_patterns, negations) : null;
        _strict = reading == DraftLintReading.Strict ? new(_patterns, negations) : null;
        _required = new(
            [.. rules.RequiredPhrases], CodePoint.Of(rules.IgnoredMarks), isWholeWords: _strict is not null);
    }

    /// <summary>Reads a draft.</summary>
    /// <param name="draft">The draft, of any length and content.</param>
    /// <returns>What is found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="draft"/> is <see langword="null"/>.</exception>
    public DraftLintResult Check(string draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        int[] text = CodePoint.Of(draft);
        DraftFindings findings = _firstMatch?.Read(text) ?? _clauses.Read(text);

        // Invariant: what the reference objects to is objected to in every reading.
        if (findings.Deciding < 0 && _strict is not null)
        {
            findings = _strict.Read(text);
        }

        return findings.Deciding >= 0 ? Claimed(text, findings) : Unclaimed(text, findings);
    }

    private DraftLintResult Claimed(ReadOnlySpan<int> text, DraftFindings findings)
    {
        DraftPattern pattern = _patterns[findings.Deciding];
        (int clause, int start, int end) = findings.Claim(findings.Deciding);

        return new()
        {
            Outcome = pattern.Kind == DraftPatternKind.DiscriminationTerm
                ? DraftLintOutcome.DiscriminationTerm
                : DraftLintOutcome.LegalClaim,
            Pattern = pattern,
            Match = new(pattern.Id, start, end),
            MatchedText = CodePoint.ToText(text[start..end]),
            Fragment = clause < 0 ? null : Fragment(text[clause..end]),
            Suppressed = findings.Suppressed(_patterns),
            SuppressedCount = findings.SuppressedCount,
        };
    }

    private DraftLintResult Unclaimed(ReadOnlySpan<int> text, DraftFindings findings)
    {
        ImmutableArray<string> missing = _required.Missing(text);

        return new()
        {
            Outcome = missing.IsEmpty ? DraftLintOutcome.Clean : DraftLintOutcome.OutOfScope,
            Missing = missing,
            Suppressed = findings.Suppressed(_patterns),
            SuppressedCount = findings.SuppressedCount,
        };
    }

    private static string Fragment(ReadOnlySpan<int> clause)
    {
        int[] kept = [.. clause.ToArray().Where(point => !ClauseReader.IsMarkup(point))];
        int start = Array.FindIndex(kept, point => !CodePoint.IsBlank(point));

        return CodePoint.ToText(kept.AsSpan(start));
    }
}
