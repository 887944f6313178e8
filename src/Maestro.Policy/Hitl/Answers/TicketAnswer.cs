using Maestro.Policy.Hitl.Answers;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy;

/// <summary>What one human says to a ticket.</summary>
/// <remarks>Immutable. The host vouches for who it is and in which role: it has authenticated them.</remarks>
public sealed record TicketAnswer
{
    /// <summary>How long a comment may be.</summary>
    /// <value>1,024 UTF-16 units.</value>
    public const int MaxComment = 1024;

    /// <summary>Makes an answer.</summary>
    /// <param name="kind">What is said.</param>
    /// <param name="approver">Who says it, in the host's own naming: 1 to 256 UTF-16 units, without control or
    /// invisible characters. Blanks around it are dropped. Case, width and blanks make nobody somebody else.</param>
    /// <param name="role">In which role: as <see cref="Decider.User"/> or <see cref="Decider.Admin"/>.</param>
    /// <param name="comment">What to add for people, at most <see cref="MaxComment"/> UTF-16 units. It is kept in the
    /// ticket and stays out of the audit log.</param>
    /// <exception cref="ArgumentException">A text is not of that shape.</exception>
    public TicketAnswer(TicketAnswerKind kind, string approver, Decider role, string? comment = null)
    {
        (Kind, Approver, Role) = (kind, PersonName.Checked(approver, nameof(approver)), role);
        Comment = comment is null || (comment.Length <= MaxComment && Utf16.IsWellFormed(comment))
            ? comment
            : throw new ArgumentException(
                $"A comment has at most {MaxComment} units, and no half characters.", nameof(comment));
    }

    /// <summary>What is said.</summary>
    /// <value>As it was given; a kind that the ticket doesn't offer counts as no answer.</value>
    public TicketAnswerKind Kind { get; }

    /// <summary>Who says it.</summary>
    /// <value>1 to 256 UTF-16 units, composed (NFC), with single blanks and none around it.</value>
    public string Approver { get; }

    /// <summary>In which role.</summary>
    /// <value>As it was given; only the roles that the ticket's rules name count.</value>
    public Decider Role { get; }

    /// <summary>What was added for people.</summary>
    /// <value><see langword="null"/> when nothing was.</value>
    public string? Comment { get; }

    /// <summary>When it counted.</summary>
    /// <value>A time of the store's clock, set by the desk; what the host sets is ignored.</value>
    public DateTimeOffset At { get; init; }

    /// <summary>The standing grant that spoke for the approver.</summary>
    /// <value><see langword="null"/> when the approver did, which is the desk's to say.</value>
    public string? GrantId { get; init; }
}
