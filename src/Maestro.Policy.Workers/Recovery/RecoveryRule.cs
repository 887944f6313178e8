using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>An error that is known, and what is to be done about it.</summary>
public sealed record RecoveryRule
{
    /// <summary>The rule's name, by which relaunches are counted.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>; there is no default.</value>
    public required string Name { get; init; }

    /// <summary>The program that the error is of.</summary>
    /// <value>The worker's name, letter by letter; by default (<see langword="null"/>) the error may be
    /// anybody's.</value>
    public string? Agent { get; init; }

    /// <summary>The words by which the error is known.</summary>
    /// <value>One or more phrases, of which one is enough; there is no default.</value>
    public required ImmutableArray<RecoveryPhrase> Phrases { get; init; }

    /// <summary>What a relaunch adds.</summary>
    /// <value>Nothing by default: a human is asked at once.</value>
    public RecoveryCorrection Correction { get; init; }
}
