using System.Buffers;
using System.Text.Json;

namespace Maestro.Policy.Hitl.Text;

/// <summary>Writes tickets and grants, member by member.</summary>
internal static class TicketWriter
{
    public static byte[] Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer, value);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, Ticket ticket)
    {
        json.WriteStartObject();
        json.WriteString("id", ticket.Id);
        json.WriteNumber("version", ticket.Version);
        json.WriteString("status", TicketSpelling.Statuses[(int)ticket.Status]);
        json.WriteString("open_key", ticket.OpenKey);
        json.WriteString("run_id", ticket.RunId);
        json.WriteString("requester", ticket.Requester);
        json.WriteString("codebook_name", ticket.CodebookName);
        json.WriteString("codebook_version", ticket.CodebookVersion);
        json.WriteString("layer", ticket.Layer);
        json.WriteString("reason", ticket.Reason);
        json.WriteString("digest", ticket.Digest.ToString());
        json.WriteString("detail", ticket.Detail);
        json.WriteString("summary", ticket.Summary);
        json.WriteString("opened_at", Members.Written(ticket.OpenedAt));
        json.WriteString("expires_at", Members.Written(ticket.ExpiresAt));
        json.WritePropertyName("rules");
        Write(json, ticket.Rules);
        json.WriteStartArray("answers");
        foreach (TicketAnswer answer in ticket.Answers)
        {
            Write(json, answer);
        }

        json.WriteEndArray();
        json.WritePropertyName("hold");
        Write(json, ticket.Hold);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StandingGrant grant)
    {
        json.WriteStartObject();
        json.WriteString("id", grant.Id);
        json.WriteNumber("version", grant.Version);
        json.WriteString("codebook_name", grant.CodebookName);
        json.WriteString("codebook_version", grant.CodebookVersion);
        json.WriteString("layer", grant.Layer);
        json.WriteString("reason", grant.Reason);
        json.WriteString("requester", grant.Requester);
        json.WriteString("giver", grant.Giver);
        json.WriteString("role", TicketSpelling.Deciders[(int)grant.Role]);
        json.WriteString("valid_from", Members.Written(grant.ValidFrom));
        json.WriteString("valid_until", Members.Written(grant.ValidUntil));
        json.WriteNumber("max_uses", grant.MaxUses);
        json.WriteBoolean("covers_giver", grant.CoversGiver);
        Write(json, "used_for", grant.UsedFor);
        json.WriteBoolean("revoked", grant.IsRevoked);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TicketRules rules)
    {
        json.WriteStartObject();
        json.WriteNumber("approvals", rules.Approvals);
        Write(json, "roles", rules.Roles.Select(static role => TicketSpelling.Deciders[(int)role]));
        Write(json, "approvers", rules.Approvers);
        json.WriteBoolean("distinct_approvers", rules.DistinctApprovers);
        json.WriteBoolean("requester_may_answer", rules.RequesterMayAnswer);
        json.WriteNumber("lifetime_ticks", rules.Lifetime.Ticks);
        Write(json, "offered", rules.Offered.Select(static kind => TicketSpelling.Kinds[(int)kind]));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TicketAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("kind", TicketSpelling.Kinds[(int)answer.Kind]);
        json.WriteString("approver", answer.Approver);
        json.WriteString("role", TicketSpelling.Deciders[(int)answer.Role]);
        json.WriteString("comment", answer.Comment);
        json.WriteString("at", Members.Written(answer.At));
        json.WriteString("grant_id", answer.GrantId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TicketHold? hold)
    {
        if (hold is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("key", hold.Key);
        json.WriteString("since", Members.Written(hold.Since));
        json.WriteNumber("version", hold.Version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
