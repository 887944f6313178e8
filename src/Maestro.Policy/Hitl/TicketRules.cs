using System.Collections.Immutable;
using Maestro.Policy.Hitl.Answers;

namespace Maestro.Policy;

/// <summary>Whose answers count, and how many it takes.</summary>
/// <remarks>Immutable. A ticket keeps the rules that it was opened with.</remarks>
public sealed record TicketRules
{
    /// <summary>How many yeses a ticket may take.</summary>
    /// <value>16.</value>
    public const int MaxApprovals = 16;

    /// <summary>How many approvers may be named.</summary>
    /// <value>64.</value>
    public const int MaxApprovers = 64;

    /// <summary>How many yeses it takes. A single no is enough.</summary>
    /// <value>1 to <see cref="MaxApprovals"/>; 1 by default.</value>
    public int Approvals { get; init; } = 1;

    /// <summary>The roles that are asked.</summary>
    /// <value>One or both of <see cref="Decider.User"/> and <see cref="Decider.Admin"/>; both by default.</value>
    public ImmutableArray<Decider> Roles { get; init; } = [Decider.User, Decider.Admin];

    /// <summary>The people who are asked.</summary>
    /// <value>At most <see cref="MaxApprovers"/> names; empty, the default, for everybody in the roles.</value>
    public ImmutableArray<string> Approvers { get; init; } = [];

    /// <summary>Whether each yes has to come from somebody else.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool DistinctApprovers { get; init; } = true;

    /// <summary>Whether the one who asks may answer.</summary>
    /// <value><see langword="false"/> by default. It takes a run that names its requester then.</value>
    public bool RequesterMayAnswer { get; init; }

    /// <summary>How long a ticket waits, for its answers and for somebody to claim it.</summary>
    /// <value>1 second to 366 days; 1 hour by default.</value>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The answers that are offered; only these count.</summary>
    /// <value><see cref="TicketAnswerKind.Approve"/> and at least one other; all of them by default.</value>
    public ImmutableArray<TicketAnswerKind> Offered { get; init; } =
        [TicketAnswerKind.Approve, TicketAnswerKind.Reject, TicketAnswerKind.Revise, TicketAnswerKind.Stop];

    /// <summary>Compares two sets of rules.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they say the same, in the same order.</returns>
    public bool Equals(TicketRules? other) =>
        other is not null
        && Approvals == other.Approvals
        && DistinctApprovers == other.DistinctApprovers
        && RequesterMayAnswer == other.RequesterMayAnswer
        && Lifetime == other.Lifetime
        && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan())
        && Approvers.AsSpan().SequenceEqual(other.Approvers.AsSpan())
        && Offered.AsSpan().SequenceEqual(other.Offered.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Approvals, Lifetime, Roles.AsSpan().Length);

    // Asked at each step of a ticket, so that no text is made of it.
    internal bool AreSound => HasLists && AsksEnough && AsksHumans && Ends && IsAQuestion && HasNames && IsReachable;

    private bool HasLists => !Roles.IsDefault && !Approvers.IsDefault && !Offered.IsDefault;

    private bool AsksEnough => Approvals is > 0 and <= MaxApprovals;

    private bool Ends => Lifetime >= TimeSpan.FromSeconds(1) && Lifetime <= TimeSpan.FromDays(366);

    private bool AsksHumans =>
        !Roles.IsEmpty && Roles.AsSpan().IndexOfAnyExcept(Decider.User, Decider.Admin) < 0;

    private bool IsAQuestion
    {
        get
        {
            int kinds = 0;
            foreach (TicketAnswerKind kind in Offered)
            {
                // Invariant: one bit for each kind, so that none is offered twice.
                if (kind > TicketAnswerKind.Stop || (kinds & (1 << (int)kind)) != 0)
                {
                    return false;
                }

                kinds |= 1 << (int)kind;
            }

            return Offered.Contains(TicketAnswerKind.Approve) && Offered.Length > 1;
        }
    }

    private bool HasNames =>
        Approvers.Length <= MaxApprovers && (Approvers.IsEmpty || Approvers.All(PersonName.IsKept));

    // A question that can't get as many yeses as it takes is no question.
    private bool IsReachable => Approvers.IsEmpty || !DistinctApprovers || People() >= Approvals;

    internal bool Asks(TicketAnswer answer) =>
        answer.Role is Decider.User or Decider.Admin
        && Roles.Contains(answer.Role)
        && (Approvers.IsEmpty || Approvers.Any(name => PersonName.AreSame(name, answer.Approver)));

    internal IEnumerable<string> Faults()
    {
        if (!HasLists)
        {
            return ["A list is missing. Leave it out for the default."];
        }

        string?[] faults =
        [
            AsksEnough ? null : $"{nameof(Approvals)} is {Approvals}. Make it 1 to {MaxApprovals}.",
            AsksHumans ? null : $"{nameof(Roles)} has to name humans: USER, ADMIN or both.",
            Ends ? null : $"{nameof(Lifetime)} is {Lifetime}. Make it one second to 366 days.",
            IsAQuestion ? null : $"{nameof(Offered)} has to offer a yes and a no, each once.",
            !HasNames ? $"{nameof(Approvers)} has at most {MaxApprovers} names, with single blanks, composed."
                : IsReachable ? null
                : $"{nameof(Approvers)} names {People()} people, and it takes {Approvals} of them.",
        ];

        return faults.OfType<string>();
    }

    private int People() =>
        Approvers.Where((name, at) => !Approvers.Take(at).Any(other => PersonName.AreSame(name, other))).Count();
}
