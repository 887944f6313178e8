using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>The words that outcomes, levels and denominators have in session records.</summary>
public static class CouncilWords
{
    private static readonly ImmutableArray<string> Outcomes = ["failed", "timeout", "abstain", "position", "unknown"];

    private static readonly ImmutableArray<string> Levels = ["unknown", "none", "low", "moderate", "high"];

    private static readonly ImmutableArray<string> Denominators = ["seats", "present"];

    /// <summary>The word of a ballot's outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Such as <c>position</c>; <c>unknown</c> for what is no member of the enumeration.</returns>
    public static string Of(BallotOutcome outcome) => Outcomes[Math.Min((int)outcome, Outcomes.Length - 1)];

    /// <summary>The word of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>Such as <c>moderate</c>; <c>unknown</c> for what is no member of the enumeration.</returns>
    public static string Of(DissentLevel level) => Levels[(int)level < Levels.Length ? (int)level : 0];

    /// <summary>The word of a denominator.</summary>
    /// <param name="denominator">The denominator.</param>
    /// <returns><c>seats</c> or <c>present</c>.</returns>
    public static string Of(QuorumDenominator denominator) =>
        Denominators[denominator == QuorumDenominator.Present ? 1 : 0];

    /// <summary>Reads the word of an outcome.</summary>
    /// <param name="word">The word, exactly as it is written.</param>
    /// <returns>The outcome; <see cref="BallotOutcome.Unknown"/> for every other word.</returns>
    public static BallotOutcome OutcomeOf(string? word) =>
        word is not null && Outcomes.IndexOf(word) is var index and >= 0
            ? (BallotOutcome)index
            : BallotOutcome.Unknown;

    /// <summary>Reads the word of a level.</summary>
    /// <param name="word">The word, exactly as it is written.</param>
    /// <returns>The level; <see cref="DissentLevel.Unknown"/> for every other word.</returns>
    public static DissentLevel LevelOf(string? word) =>
        word is not null && Levels.IndexOf(word) is var index and >= 0 ? (DissentLevel)index : DissentLevel.Unknown;

    /// <summary>Reads the word of a denominator.</summary>
    /// <param name="word">The word, exactly as it is written.</param>
    /// <param name="denominator">The denominator; <see cref="QuorumDenominator.Seats"/> where it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? word, out QuorumDenominator denominator)
    {
        int index = word is null ? -1 : Denominators.IndexOf(word);
        denominator = (QuorumDenominator)Math.Max(0, index);
        return index >= 0;
    }
}
