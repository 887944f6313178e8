using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Council;

/// <summary>One ballot: whose it is, what became of it, and the position that it takes.</summary>
/// <remarks>The default value is a failed ballot of nobody; it never takes a position. A ballot whose position is blank
/// counts as absent, and so does one whose key is no key: too long, or with half a character in it.</remarks>
public readonly record struct Ballot
{
    /// <summary>How long the key of a position may be.</summary>
    /// <value>4,096 UTF-16 code units.</value>
    public const int MaxPositionLength = 4096;

    /// <summary>Makes a ballot, such as one that is read from a log.</summary>
    /// <param name="seat">Whose it is.</param>
    /// <param name="outcome">What became of it; what is no member of the enumeration makes the input invalid.</param>
    /// <param name="position">The key of the position; it counts for <see cref="BallotOutcome.Position"/> alone. One
    /// that is no key makes the ballot a failed one.</param>
    public Ballot(CouncilSeat seat, BallotOutcome outcome, string? position = null)
    {
        bool isKept = outcome == BallotOutcome.Position && IsKey(position ?? "");
        bool isLost = outcome == BallotOutcome.Position && !isKept;
        (Seat, Outcome, Position) = (seat, isLost ? BallotOutcome.Failed : outcome, isKept ? position ?? "" : null);
    }

    /// <summary>Whose ballot it is.</summary>
    /// <value>Nobody's by default.</value>
    public CouncilSeat Seat { get; }

    /// <summary>What became of it.</summary>
    /// <value><see cref="BallotOutcome.Failed"/> by default.</value>
    public BallotOutcome Outcome { get; }

    /// <summary>The key of the position that the seat takes. Keys are compared letter by letter, blanks
    /// included.</summary>
    /// <value><see langword="null"/> unless <see cref="Outcome"/> is <see cref="BallotOutcome.Position"/>.</value>
    public string? Position { get; }

    /// <summary>Whether the ballot takes a position.</summary>
    /// <value><see langword="false"/> for a blank position.</value>
    [MemberNotNullWhen(true, nameof(Position))]
    public bool TakesPosition => Outcome == BallotOutcome.Position && !string.IsNullOrWhiteSpace(Position);

    /// <summary>Whether the seat is there: it takes a position, or abstains.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsPresent => TakesPosition || Outcome == BallotOutcome.Abstain;

    /// <summary>A ballot that takes a position.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <param name="position">The key of the position; a blank one counts as absent.</param>
    /// <returns>The ballot.</returns>
    public static Ballot For(string seat, string position) => new(new(seat), BallotOutcome.Position, position);

    /// <summary>A ballot of a seat that is there and takes no position.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <returns>The ballot.</returns>
    public static Ballot Abstained(string seat) => new(new(seat), BallotOutcome.Abstain);

    /// <summary>A ballot of a seat that gave nothing usable.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <returns>The ballot.</returns>
    public static Ballot Failed(string seat) => new(new(seat), BallotOutcome.Failed);

    /// <summary>A ballot of a seat that was too late.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <returns>The ballot.</returns>
    public static Ballot TimedOut(string seat) => new(new(seat), BallotOutcome.Timeout);

    // What is recorded has to be what is read back.
    private static bool IsKey(string position) => position.Length <= MaxPositionLength && CodePoint.IsWhole(position);
}
