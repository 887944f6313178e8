using System.Collections.Immutable;
using Maestro.Policy.Hitl;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>A question to humans about exactly one request, what they said, and what became of it.</summary>
/// <remarks>
/// An immutable snapshot: a ticket that moves on is another one, of the next version. Only a desk moves tickets, and
/// what it finds in a store that no desk can have put there, it refuses. The request isn't in it.
/// </remarks>
public sealed record Ticket
{
    // Every row of a ticket says it, and every version of the ticket has it.
    private string? _digestText;

    /// <summary>How long an id, a key or a word may be.</summary>
    /// <value>256 UTF-16 units.</value>
    public const int MaxText = 256;

    /// <summary>How long a summary may be.</summary>
    /// <value>4,096 UTF-16 units.</value>
    public const int MaxSummary = 4096;

    /// <summary>The ticket's id, as it goes into the audit log.</summary>
    /// <value>One word, at most <see cref="MaxText"/> UTF-16 units. It opens no door: who may answer is not a question
    /// of knowing it.</value>
    public required string Id { get; init; }

    /// <summary>Which snapshot it is.</summary>
    /// <value>1 when opened, one more with each step.</value>
    public required long Version { get; init; }

    /// <summary>Where it stands.</summary>
    /// <value><see cref="TicketStatus.Pending"/> when opened.</value>
    public required TicketStatus Status { get; init; }

    /// <summary>The idempotency key of opening: one key, one ticket.</summary>
    /// <value>At most <see cref="MaxText"/> UTF-16 units.</value>
    public required string OpenKey { get; init; }

    /// <summary>The run that the request belongs to.</summary>
    /// <value>The id of its <see cref="RunContext"/>.</value>
    public required string RunId { get; init; }

    /// <summary>Who asks.</summary>
    /// <value><see langword="null"/> when the run names nobody.</value>
    public string? Requester { get; init; }

    /// <summary>The codebook of the question.</summary>
    /// <value>Its name.</value>
    public required string CodebookName { get; init; }

    /// <summary>The version of that codebook.</summary>
    /// <value>As the codebook has it.</value>
    public required string CodebookVersion { get; init; }

    /// <summary>The layer whose gate paused.</summary>
    /// <value>Its name.</value>
    public required string Layer { get; init; }

    /// <summary>Why it paused.</summary>
    /// <value>The reason's name.</value>
    public required string Reason { get; init; }

    /// <summary>What stands for the one request that is asked about.</summary>
    /// <value>Never empty.</value>
    public required RequestDigest Digest
    {
        get;
        init => (field, _digestText) = (value, null);
    }

    /// <summary>What the gate added for people.</summary>
    /// <value>At most 1,024 UTF-16 units; <see langword="null"/> when it added nothing.</value>
    public string? Detail { get; init; }

    /// <summary>What the host says about the request, for people.</summary>
    /// <value>At most <see cref="MaxSummary"/> UTF-16 units; <see langword="null"/> when it says nothing.</value>
    public string? Summary { get; init; }

    /// <summary>When it was opened.</summary>
    /// <value>A time of the store's clock.</value>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Until when, inclusively, answers count and a yes can be claimed.</summary>
    /// <value>A time of the store's clock.</value>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whose answers count.</summary>
    /// <value>The desk's rules at the time of opening.</value>
    public required TicketRules Rules { get; init; }

    /// <summary>The answers that counted, in their order.</summary>
    /// <value>Empty when opened.</value>
    public ImmutableArray<TicketAnswer> Answers { get; init; } = [];

    /// <summary>Who uses the yes, or has used it.</summary>
    /// <value><see langword="null"/> as long as nobody does.</value>
    public TicketHold? Hold { get; init; }

    /// <summary>Whether it can't move on any more.</summary>
    /// <value><see langword="false"/> while it is pending, approved or claimed.</value>
    public bool IsClosed =>
        Status is not (TicketStatus.Pending or TicketStatus.Approved or TicketStatus.Claimed);

    /// <summary>Compares two snapshots.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they say the same.</returns>
    public bool Equals(Ticket? other) =>
        other is not null
        && (Id, Version, Status, OpenKey, RunId, Requester) ==
            (other.Id, other.Version, other.Status, other.OpenKey, other.RunId, other.Requester)
        && (CodebookName, CodebookVersion, Layer, Reason, Digest) ==
            (other.CodebookName, other.CodebookVersion, other.Layer, other.Reason, other.Digest)
        && (Detail, Summary, OpenedAt, ExpiresAt) == (other.Detail, other.Summary, other.OpenedAt, other.ExpiresAt)
        && Rules.Equals(other.Rules)
        && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan())
        && Equals(Hold, other.Hold);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>The ticket on one line.</summary>
    /// <returns>Such as <c>TKT-1 Approved</c>.</returns>
    public override string ToString() => $"{Id} {Status}";

    internal string DigestText => _digestText ??= Digest.ToString();

    // Ids go into the log with blanks between them.
    internal static bool IsWord(string? text)
    {
        foreach (char c in text ?? "")
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return text is { Length: > 0 and <= MaxText } && Utf16.IsWellFormed(text);
    }
}
