using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Phrases that a draft must not hold, unless they are negated.</summary>
/// <remarks>Immutable and safe for use by any number of threads.</remarks>
public sealed class DraftPattern
{
    /// <summary>Makes a pattern.</summary>
    /// <param name="id">What reports call it, such as <c>LEGAL_BINDING#001</c>; not blank.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="phrases">At least one; each 1 to 256 UTF-16 code units, words with single blanks between
    /// them, in any case.</param>
    /// <param name="source">How reports show it; by default a regular expression made of the phrases. It is never
    /// run.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or a phrase is missing or
    /// malformed.</exception>
    public DraftPattern(string id, DraftPatternKind kind, IEnumerable<string> phrases, string? source = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(phrases);
        Phrases = [.. phrases];

        if (Phrases.IsEmpty || Phrases.Any(phrase => PhraseNotation.Fault(phrase) is not null))
        {
            throw new ArgumentException(
                $"Pattern '{id}' {(Phrases.IsEmpty ? "has no phrase" : "has a blank, long or ill-spaced phrase")}. "
                + "Give it words with single blanks between them.",
                nameof(phrases));
        }

        (Id, Kind) = (id, kind);
        Source = source ?? @$"\b(?:{string.Join('|', Phrases.Select(Regex.Escape))})\b";
    }

    /// <summary>What reports call the pattern.</summary>
    /// <value>Not blank.</value>
    public string Id { get; }

    /// <summary>What the pattern is about.</summary>
    /// <value>A legal claim by default.</value>
    public DraftPatternKind Kind { get; }

    /// <summary>The phrases, any of which is a match.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>The pattern for people, in the notation of regular expressions.</summary>
    /// <value>Such as <c>\blegally binding\b</c>.</value>
    public string Source { get; }

    /// <summary>The pattern's name.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
