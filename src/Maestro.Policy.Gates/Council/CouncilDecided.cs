using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>A council decided.</summary>
public sealed record CouncilDecided : CouncilRecord
{
    internal const string KindWord = "decision";

    /// <summary>Makes a record.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="seq">The place of the record in its session, from 0.</param>
    /// <param name="reading">What the vote came to.</param>
    /// <param name="signals">What the host noticed.</param>
    /// <param name="proposal">The position that the request carries out; <see langword="null"/> for an open
    /// question.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seq"/> is negative.</exception>
    public CouncilDecided(
        string session, int seq, CouncilReading reading, CouncilSignals signals = default, string? proposal = null)
        : this(
            session,
            seq,
            (reading ?? throw new ArgumentNullException(nameof(reading))).Verdict.ToWireName(),
            reading.Word,
            signals,
            proposal)
    {
    }

    internal CouncilDecided(
        string session, int seq, string decision, string reason, CouncilSignals signals, string? proposal)
        : base(session, seq) =>
        (Decision, Reason, Signals, Proposal) = (decision, reason, signals, proposal);

    /// <inheritdoc/>
    public override string Kind => KindWord;

    /// <summary>The word of the verdict.</summary>
    /// <value>What the record says, whether or not it is a verdict's.</value>
    public string Decision { get; }

    /// <summary>The word of the outcome.</summary>
    /// <value>What the record says, whether or not the table has it.</value>
    public string Reason { get; }

    /// <summary>What the host noticed.</summary>
    /// <value>Nothing where the record says nothing.</value>
    public CouncilSignals Signals { get; }

    /// <summary>The position that the request carries out.</summary>
    /// <value>A key; <see langword="null"/> where the record says nothing: the question was open.</value>
    public string? Proposal { get; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("decision", Decision);
        json.WriteString("reason_code", Reason);
        if (Signals != default)
        {
            WriteSignals(json);
        }

        if (Proposal is { } proposal)
        {
            json.WriteString("proposal", proposal);
        }
    }

    private void WriteSignals(Utf8JsonWriter json)
    {
        json.WriteStartObject("signals");
        if (Signals.Dissent is { } level)
        {
            json.WriteString("dissent_level", CouncilWords.Of(level));
        }

        if (Signals.SilentCollapse is { } collapse)
        {
            json.WriteBoolean("silent_collapse", collapse);
        }

        json.WriteEndObject();
    }
}
