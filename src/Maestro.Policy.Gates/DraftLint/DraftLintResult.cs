using System.Collections.Immutable;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What a linter says about a draft.</summary>
/// <remarks>Immutable. Only <see cref="IsClean"/> is no objection.</remarks>
public sealed class DraftLintResult
{
    /// <summary>How many negated phrases are listed at most.</summary>
    /// <value>20, beside their number.</value>
    public const int MaxSuppressed = 20;

    internal DraftLintResult()
    {
    }

    /// <summary>What was found.</summary>
    /// <value><see cref="DraftLintOutcome.NotJudged"/> by default.</value>
    public DraftLintOutcome Outcome { get; internal init; }

    /// <summary>Whether there is no objection.</summary>
    /// <value><see langword="true"/> for <see cref="DraftLintOutcome.Clean"/> alone.</value>
    public bool IsClean => Outcome == DraftLintOutcome.Clean;

    /// <summary>The pattern that decided.</summary>
    /// <value><see langword="null"/> when none did.</value>
    public DraftPattern? Pattern { get; internal init; }

    /// <summary>Where the phrase that decided stands.</summary>
    /// <value><see langword="null"/> when none did.</value>
    public DraftMatch? Match { get; internal init; }

    /// <summary>The phrase that decided, as it stands in the text.</summary>
    /// <value><see langword="null"/> when none did.</value>
    public string? MatchedText { get; internal init; }

    /// <summary>What was searched for a negation: the clause up to the end of the phrase, without markup.</summary>
    /// <value><see langword="null"/> when no phrase decided, or <see cref="DraftLintReading.Reference"/> didn't
    /// find it.</value>
    public string? Fragment { get; internal init; }

    /// <summary>The required phrases that are missing, in the order of the rules.</summary>
    /// <value>Empty unless the outcome is <see cref="DraftLintOutcome.OutOfScope"/>.</value>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>Forbidden phrases that were passed over since they are negated, by pattern and place.</summary>
    /// <value>The first <see cref="MaxSuppressed"/>.</value>
    public ImmutableArray<DraftMatch> Suppressed { get; internal init; } = [];

    /// <summary>How many forbidden phrases were passed over since they are negated.</summary>
    /// <value>0 or more.</value>
    public int SuppressedCount { get; internal init; }

    /// <summary>The result on one line, without a word of the text.</summary>
    /// <returns>Such as <c>pattern=LEGAL_BINDING#001 at 12..27</c>.</returns>
    public override string ToString() =>
        Match is { } match ? $"pattern={match.PatternId} at {match.Start}..{match.End}"
        : Missing.IsEmpty ? $"{Outcome}"
        : "missing=" + string.Join("; ", Missing);
}
