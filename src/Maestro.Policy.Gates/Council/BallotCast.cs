using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>A ballot was cast.</summary>
public sealed record BallotCast : CouncilRecord
{
    internal const string KindWord = "ballot";

    /// <summary>Makes a record.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="seq">The place of the record in its session, from 0.</param>
    /// <param name="ballot">The ballot.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seq"/> is negative.</exception>
    public BallotCast(string session, int seq, Ballot ballot)
        : base(session, seq) => Ballot = ballot;

    /// <inheritdoc/>
    public override string Kind => KindWord;

    /// <summary>The ballot.</summary>
    /// <value>What the record says, sound or not.</value>
    public Ballot Ballot { get; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("seat", Ballot.Seat.Name);
        json.WriteString("outcome", CouncilWords.Of(Ballot.Outcome));
        if (Ballot.Position is { } position)
        {
            json.WriteString("position", position);
        }
    }
}
