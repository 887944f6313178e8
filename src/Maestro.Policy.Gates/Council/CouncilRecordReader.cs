using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Council;

/// <summary>Reads records: objects with the members of their kind, each once, and no other.</summary>
internal static class CouncilRecordReader
{
    private static readonly string[] Common = ["v", "seq", "session", "kind"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads a line.</summary>
    /// <returns>The record; <see langword="null"/> with a fault where it is none.</returns>
    public static CouncilRecord? Read(string? line, out string? fault)
    {
        if (line is null || line.Length > CouncilRecord.MaxLength || !CodePoint.IsWhole(line))
        {
            fault = $"it is no text of at most {CouncilRecord.MaxLength} characters";
            return null;
        }

        FirstFault faults = new();
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Strict);
            CouncilRecord? record = Read(document.RootElement, faults);
            fault = faults.Text;
            return fault is null ? record : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a character in an escape is an InvalidOperationException.
            fault = "it is no JSON, or a member is there twice";
            return null;
        }
    }

    private static CouncilRecord? Read(JsonElement root, FirstFault faults)
    {
        string? kind = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("kind", out JsonElement member)
            && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        return kind switch
        {
            SessionOpened.KindWord => Opened(Members(root, faults, ["seats", "options"]), faults),
            BallotCast.KindWord => Ballot(Members(root, faults, ["seat", "outcome"], "position"), faults),
            CouncilDecided.KindWord =>
                Decided(Members(root, faults, ["decision", "reason_code"], "signals", "proposal"), faults),
            SessionClosed.KindWord => Closed(Members(root, faults, []), faults),
            _ => Wrong<CouncilRecord?>(faults, "kind is unknown", null),
        };
    }

    private static StrictObject Members(
        JsonElement root, FirstFault faults, string[] required, params ReadOnlySpan<string> optional) =>
        new(root, "", faults, [.. Common, .. required], optional);

    private static SessionOpened? Opened(StrictObject members, FirstFault faults)
    {
        (string? session, int seq) = Head(members, faults);
        JsonElement seats = members.Value("seats");
        if (seats.ValueKind != JsonValueKind.Array)
        {
            faults.Report("seats is no list");
        }

        CouncilOptionsReader options = new(members.Value("options"), faults);
        if (faults.Text is not null)
        {
            return null;
        }

        CouncilSeat[] named = [.. seats.EnumerateArray().Select(seat => new CouncilSeat(Text(seat, "a seat", faults)))];
        return new(session!, seq, [.. named], options.Quorum, options.Rule, options.Weights);
    }

    private static BallotCast? Ballot(StrictObject members, FirstFault faults)
    {
        (string? session, int seq) = Head(members, faults);
        CouncilSeat seat = new(Text(members.Value("seat"), "seat", faults));
        BallotOutcome outcome = CouncilWords.OutcomeOf(Text(members.Value("outcome"), "outcome", faults));
        JsonElement position = members.Value("position");
        string? key = position.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? null
            : Text(position, "position", faults);
        return faults.Text is null ? new(session!, seq, new(seat, outcome, key)) : null;
    }

    private static CouncilDecided? Decided(StrictObject members, FirstFault faults)
    {
        (string? session, int seq) = Head(members, faults);
        string decision = Text(members.Value("decision"), "decision", faults);
        string reason = Text(members.Value("reason_code"), "reason_code", faults);
        JsonElement signals = members.Value("signals");
        CouncilSignals read = signals.ValueKind == JsonValueKind.Undefined ? default : Signals(signals, faults);
        JsonElement proposal = members.Value("proposal");
        string? proposed = proposal.ValueKind == JsonValueKind.Undefined ? null : Text(proposal, "proposal", faults);
        return faults.Text is null ? new(session!, seq, decision, reason, read, proposed) : null;
    }

    private static SessionClosed? Closed(StrictObject members, FirstFault faults)
    {
        (string? session, int seq) = Head(members, faults);
        return faults.Text is null ? new(session!, seq) : null;
    }

    private static (string? Session, int Seq) Head(StrictObject members, FirstFault faults)
    {
        if (!Is(members.Value("v"), CouncilRecordWriter.Version))
        {
            faults.Report("v is unknown");
        }

        string session = Text(members.Value("session"), "session", faults);
        if (session.Length == 0)
        {
            faults.Report("session is empty");
        }

        JsonElement seq = members.Value("seq");
        int number = -1;
        bool isNumber = seq.ValueKind == JsonValueKind.Number && seq.TryGetInt32(out number) && number >= 0;
        return isNumber ? (session, number) : Wrong(faults, "seq is no number from 0", (session, 0));
    }

    private static CouncilSignals Signals(JsonElement value, FirstFault faults)
    {
        StrictObject members = new(value, "signals", faults, [], ["dissent_level", "silent_collapse"]);
        JsonElement level = members.Value("dissent_level");
        JsonElement collapse = members.Value("silent_collapse");
        return new(
            level.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? null
                : CouncilWords.LevelOf(Text(level, "dissent_level", faults)),
            collapse.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? null
                : members.Flag("silent_collapse"));
    }

    private static bool Is(JsonElement value, int number) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int found) && found == number;

    private static string Text(JsonElement value, string name, FirstFault faults) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : Wrong(faults, $"{name} is no text", "");

    private static T Wrong<T>(FirstFault faults, string fault, T value)
    {
        faults.Report(fault);
        return value;
    }
}
