using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>Reads the recorded councils.</summary>
internal static class CouncilVectors
{
    /// <summary>The rules of a case.</summary>
    /// <returns><see langword="null"/> where there can't be such rules.</returns>
    public static CouncilRules? Rules(JsonElement options)
    {
        if (!ConsensusThreshold.TryParse(options.GetProperty("threshold").GetString(), out ConsensusThreshold threshold)
            || !CouncilWords.TryParse(options.GetProperty("denominator").GetString(), out QuorumDenominator of))
        {
            return null;
        }

        try
        {
            int minimum = options.GetProperty("minimum_quorum").GetInt32();
            return new() { Quorum = new() { MinimumQuorum = minimum, Threshold = threshold, Denominator = of } };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public static ImmutableArray<CouncilSeat> Seats(JsonElement input) =>
        CouncilSeat.Named(input.GetProperty("seats").EnumerateArray().Select(static seat => seat.GetString()!));

    public static CouncilVote Vote(JsonElement input) => new()
    {
        Ballots = [.. input.GetProperty("ballots").EnumerateArray().Select(BallotOf)],
        Signals = Signals(input.GetProperty("signals")),
    };

    /// <summary>A reading in the words of the cases.</summary>
    public static string Text(CouncilReading reading) => JsonSerializer.Serialize(new
    {
        decision = reading.Verdict.ToWireName(),
        reason_code = reading.Word,
        present = reading.Present,
        denominator = reading.Denominator,
        largest = reading.Largest,
        needed = reading.Needed,
        winner = reading.Winner,
        dissenting_seats = reading.Dissenting.Select(static seat => seat.Name),
        absent_seats = reading.Absent.Select(static seat => seat.Name),
    });

    /// <summary>The recorded reading in the same form.</summary>
    public static string Expected(JsonElement expected)
    {
        string[] names =
        [
            "decision", "reason_code", "present", "denominator", "largest", "needed", "winner", "dissenting_seats",
            "absent_seats",
        ];
        return JsonSerializer.Serialize(names.ToDictionary(static name => name, name => expected.GetProperty(name)));
    }

    private static Ballot BallotOf(JsonElement ballot) => new(
        new(ballot.GetProperty("seat").GetString()),
        CouncilWords.OutcomeOf(ballot.GetProperty("outcome").GetString()),
        ballot.TryGetProperty("position", out JsonElement position) ? position.GetString() : null);

    private static CouncilSignals Signals(JsonElement signals)
    {
        string? level = signals.GetProperty("dissent_level").GetString();
        JsonElement collapse = signals.GetProperty("silent_collapse");
        return new(
            level is null ? null : CouncilWords.LevelOf(level),
            collapse.ValueKind == JsonValueKind.Null ? null : collapse.GetBoolean());
    }
}
