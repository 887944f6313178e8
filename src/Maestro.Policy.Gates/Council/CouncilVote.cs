using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>What a council is judged by: its ballots, and what the host noticed.</summary>
/// <remarks>Immutable. The seats aren't in it: who has a ballot is the host's word, and no request's.</remarks>
public sealed record CouncilVote
{
    /// <summary>The ballots, in any order; at most one for each seat.</summary>
    /// <value>Empty by default: everybody is absent.</value>
    public ImmutableArray<Ballot> Ballots { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the host noticed.</summary>
    /// <value>Nothing by default.</value>
    public CouncilSignals Signals { get; init; }

    /// <summary>The position that the request carries out. A gate pauses when the council agrees on another
    /// one.</summary>
    /// <value>A key, compared letter by letter; <see langword="null"/> by default: the question is open, and what runs
    /// is whatever the council answered.</value>
    public string? Proposal { get; init; }

    /// <summary>Makes a vote of ballots.</summary>
    /// <param name="ballots">The ballots, in any order.</param>
    /// <returns>A vote without signals.</returns>
    public static CouncilVote Of(params ImmutableArray<Ballot> ballots) => new() { Ballots = ballots };
}
