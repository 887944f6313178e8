using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy;

/// <summary>A question that a council has deliberated: what is judged, and what a permit hands out.</summary>
/// <remarks>Only <see cref="CouncilDeliberation"/> makes one, so nobody's ballot is made up. Immutable.</remarks>
public sealed class DeliberatedQuestion
{
    internal DeliberatedQuestion(string session, string question, ImmutableArray<DeliberationRound> rounds) =>
        (Session, Question, Rounds) = (session, question, rounds);

    /// <summary>The session.</summary>
    /// <value>Its id.</value>
    public string Session { get; }

    /// <summary>The question.</summary>
    /// <value>As the host asked it.</value>
    public string Question { get; }

    /// <summary>The rounds.</summary>
    /// <value>At least one, in their order.</value>
    public ImmutableArray<DeliberationRound> Rounds { get; }

    /// <summary>The last round: its answers are the ballots.</summary>
    /// <value>The last of <see cref="Rounds"/>.</value>
    public DeliberationRound Last => Rounds[^1];

    /// <summary>Digests all that counts: the session, the question, and every ballot with its text.</summary>
    /// <returns>The digest, for the audit log and for approvals.</returns>
    public RequestDigest Digest()
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(Session);
            json.WriteStringValue(Question);
            foreach (SeatAnswer said in Last.Answers)
            {
                json.WriteStringValue(said.Seat);
                json.WriteNumberValue((int)said.Answer.Kind);
                json.WriteStringValue(said.Answer.Position);
                json.WriteStringValue(said.Answer.Text);
            }

            json.WriteEndArray();
        }

        return RequestDigest.Of(text.WrittenSpan);
    }
}
