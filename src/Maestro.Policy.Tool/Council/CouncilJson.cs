using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council;

/// <summary>Writes what a council came to; the same answers, the same text.</summary>
internal static class CouncilJson
{
    public static void Write(Utf8JsonWriter json, CouncilResult result)
    {
        CouncilRequest request = result.Request;
        CouncilReading reading = result.Reading;
        json.WriteStartObject();
        json.WriteString("session", request.Session);
        json.WriteString("question", request.Question);
        json.WriteString("decision", result.Decision.Verdict.ToWireName());
        json.WriteString("reason_code", result.Reason);
        json.WriteString("layer", result.Decision.Layer.Name);
        json.WriteString("detail", result.Decision.Detail);
        json.WriteString("position", reading.Winner);
        json.WriteString("proposal", request.Proposal);
        Write(json, "present", reading.Present);
        Write(json, "largest", reading.Largest);
        Write(json, "needed", reading.Needed);
        Write(json, "of", reading.Denominator);
        Write(json, request.Rules);
        Write(json, reading.Minority);
        Write(json, "absent", reading.Absent);
        json.WriteStartArray("rounds");
        foreach (DeliberationRound round in result.Deliberated.Rounds)
        {
            Write(json, round);
        }

        json.WriteEndArray();
        json.WriteString("log", request.Log);
        json.WriteString("out", request.Out);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CouncilRules rules)
    {
        json.WriteStartObject("rules");
        json.WriteString("rule", rules.Consensus.Name);
        json.WriteNumber("minimum_quorum", rules.Quorum.MinimumQuorum);
        json.WriteString("threshold", rules.Quorum.Threshold.ToString());
        json.WriteString("denominator", CouncilWords.Of(rules.Quorum.Denominator));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<PositionGroup> minority)
    {
        json.WriteStartArray("minority");
        foreach (PositionGroup group in minority)
        {
            json.WriteStartObject();
            json.WriteString("position", group.Position);
            Write(json, "seats", group.Seats);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DeliberationRound round)
    {
        json.WriteStartObject();
        json.WriteNumber("round", round.Number);
        json.WriteNumber("present", round.Present);
        json.WriteNumber("positions", round.Positions);
        json.WriteNumber("largest", round.Largest);
        json.WriteNumber("agreement", round.Agreement);
        json.WriteStartArray("answers");
        foreach (SeatAnswer said in round.Answers)
        {
            json.WriteStartObject();
            json.WriteString("seat", said.Seat);
            json.WriteString("role", said.Role);
            json.WriteString("outcome", CouncilText.Outcome(said.Answer.Kind));
            json.WriteString("position", said.Answer.Position);
            json.WriteString("text", said.Answer.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<CouncilSeat> seats)
    {
        json.WriteStartArray(name);
        foreach (CouncilSeat seat in seats)
        {
            json.WriteStringValue(seat.Name);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } some)
        {
            json.WriteNumber(name, some);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
