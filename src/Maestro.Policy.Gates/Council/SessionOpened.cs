using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>A session was opened: who has a ballot, and by which rules they decide.</summary>
public sealed record SessionOpened : CouncilRecord
{
    internal const string KindWord = "session_opened";

    /// <summary>Makes a record.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="seq">The place of the record in its session, from 0.</param>
    /// <param name="seats">Who has a ballot.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seq"/> is negative.</exception>
    public SessionOpened(string session, int seq, ImmutableArray<CouncilSeat> seats, CouncilRules rules)
        : this(
            session,
            seq,
            seats,
            (rules ?? throw new ArgumentNullException(nameof(rules))).Quorum,
            rules.Consensus.Name,
            rules.Consensus is WeightedSeats weighted ? weighted.All : [])
    {
    }

    internal SessionOpened(
        string session,
        int seq,
        ImmutableArray<CouncilSeat> seats,
        QuorumOptions quorum,
        string rule,
        ImmutableArray<SeatWeight> weights)
        : base(session, seq) =>
        (Seats, Quorum, Rule, Weights) = (seats.IsDefault ? [] : seats, quorum, rule, weights);

    /// <inheritdoc/>
    public override string Kind => KindWord;

    /// <summary>Who has a ballot.</summary>
    /// <value>In the council's order; what the record says, sound or not.</value>
    public ImmutableArray<CouncilSeat> Seats { get; }

    /// <summary>How many have to be present, and how many have to agree.</summary>
    /// <value>Sound options.</value>
    public QuorumOptions Quorum { get; }

    /// <summary>The name of the consensus rule.</summary>
    /// <value><c>default</c> where the record says nothing.</value>
    public string Rule { get; }

    /// <summary>What seats weigh.</summary>
    /// <value>Empty but for the rule <see cref="WeightedSeats"/>.</value>
    public ImmutableArray<SeatWeight> Weights { get; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteStartArray("seats");
        foreach (CouncilSeat seat in Seats)
        {
            json.WriteStringValue(seat.Name);
        }

        json.WriteEndArray();
        json.WriteStartObject("options");
        json.WriteNumber("minimum_quorum", Quorum.MinimumQuorum);
        json.WriteString("threshold", Quorum.Threshold.ToString());
        json.WriteString("denominator", CouncilWords.Of(Quorum.Denominator));
        WriteRule(json);
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json)
    {
        if (Rule != SeatsThatAgree.RuleName)
        {
            json.WriteString("rule", Rule);
        }

        if (!Weights.IsEmpty)
        {
            json.WriteStartObject("weights");
            foreach (SeatWeight each in Weights)
            {
                json.WriteNumber(each.Seat.Name, each.Weight);
            }

            json.WriteEndObject();
        }
    }
}
