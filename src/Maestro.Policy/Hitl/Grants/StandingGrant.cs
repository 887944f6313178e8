using System.Collections.Immutable;
using Maestro.Policy.Hitl.Answers;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>A yes that somebody gives in advance: to the questions of one layer and reason, for a time, so many
/// times.</summary>
/// <remarks>
/// An immutable snapshot. It speaks for its giver and no louder: where two yeses are needed it is one of them, where
/// the giver may not answer it says nothing, and each use is on record as the giver's answer.
/// </remarks>
public sealed record StandingGrant
{
    /// <summary>How many grants for one layer and reason there may be, used up or not, until they end or are
    /// revoked.</summary>
    /// <value>100.</value>
    public const int MaxPerQuestion = 100;

    /// <summary>How often a grant may be used at most.</summary>
    /// <value>1,000.</value>
    public const int UseLimit = 1000;

    /// <summary>The grant's id, as it goes into the audit log.</summary>
    /// <value>One word, at most <see cref="Ticket.MaxText"/> UTF-16 units.</value>
    public required string Id { get; init; }

    /// <summary>Which snapshot it is.</summary>
    /// <value>1 when given, one more with each use.</value>
    public long Version { get; init; } = 1;

    /// <summary>The codebook of the questions.</summary>
    /// <value>Its name.</value>
    public required string CodebookName { get; init; }

    /// <summary>The version of that codebook. A grant doesn't outlive it.</summary>
    /// <value>As the codebook has it.</value>
    public required string CodebookVersion { get; init; }

    /// <summary>The layer whose questions are answered.</summary>
    /// <value>Its name.</value>
    public required string Layer { get; init; }

    /// <summary>The reason whose questions are answered.</summary>
    /// <value>Its name.</value>
    public required string Reason { get; init; }

    /// <summary>Whose requests are answered.</summary>
    /// <value>1 to <see cref="Ticket.MaxText"/> UTF-16 units; <see langword="null"/> (the default) for anybody's but
    /// the giver's.</value>
    public string? Requester { get; init; }

    /// <summary>Who gave it.</summary>
    /// <value>A name as of <see cref="TicketAnswer.Approver"/>.</value>
    public required string Giver { get; init; }

    /// <summary>In which role.</summary>
    /// <value><see cref="Decider.User"/> or <see cref="Decider.Admin"/>.</value>
    public required Decider Role { get; init; }

    /// <summary>When it begins.</summary>
    /// <value>Inclusive, by the store's clock.</value>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>When it ends.</summary>
    /// <value>Inclusive, by the store's clock.</value>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>How many tickets it may answer.</summary>
    /// <value>1 to <see cref="UseLimit"/>; 1 by default.</value>
    public int MaxUses { get; init; } = 1;

    /// <summary>Whether it answers its giver's own requests, where the rules let requesters answer.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool CoversGiver { get; init; }

    /// <summary>The tickets that it is used for, whether or not they were approved then.</summary>
    /// <value>Their ids, at most <see cref="MaxUses"/>; empty when given.</value>
    public ImmutableArray<string> UsedFor { get; init; } = [];

    /// <summary>Whether it has been taken back.</summary>
    /// <value><see langword="false"/> when given.</value>
    public bool IsRevoked { get; init; }

    /// <summary>Compares two snapshots.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they say the same.</returns>
    public bool Equals(StandingGrant? other) =>
        other is not null
        && (Id, Version, CodebookName, CodebookVersion) ==
            (other.Id, other.Version, other.CodebookName, other.CodebookVersion)
        && (Layer, Reason, Requester) == (other.Layer, other.Reason, other.Requester)
        && (Giver, Role, ValidFrom, ValidUntil) == (other.Giver, other.Role, other.ValidFrom, other.ValidUntil)
        && (MaxUses, CoversGiver, IsRevoked) == (other.MaxUses, other.CoversGiver, other.IsRevoked)
        && UsedFor.AsSpan().SequenceEqual(other.UsedFor.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>The grant on one line.</summary>
    /// <returns>Such as <c>GRANT-1 3/10</c>.</returns>
    public override string ToString() => $"{Id} {UsedFor.AsSpan().Length}/{MaxUses}";

    // A grant of a store is believed no further than one that is given.
    internal bool IsSound =>
        Ticket.IsWord(Id)
        && PersonName.IsKept(Giver)
        && (Requester is null || (Requester is { Length: > 0 and <= Ticket.MaxText } && Utf16.IsWellFormed(Requester)))
        && Role is Decider.User or Decider.Admin
        && ValidFrom <= ValidUntil
        && MaxUses is > 0 and <= UseLimit
        && !UsedFor.IsDefault
        && UsedFor.Length <= MaxUses;
}
