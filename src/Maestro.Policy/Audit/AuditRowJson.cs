using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Policy.Audit;

/// <summary>Writes a row as a JSON object, its members in the order that every reader of the format expects.</summary>
internal static class AuditRowJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(IBufferWriter<byte> output, AuditRow row)
    {
        using Utf8JsonWriter json = new(output, Options);
        DecisionRecord decision = row.Decision;
        json.WriteStartObject();
        json.WriteString("ts", row.Timestamp);
        json.WriteString("run_id", decision.RunId);
        json.WriteString("layer", decision.Layer.Name);
        json.WriteString("decision", decision.Verdict.ToWireName());
        json.WriteBoolean("sealed", decision.IsSealed);
        json.WriteBoolean("overrideable", decision.IsOverridable);
        json.WriteString("final_decider", decision.Decider.ToWireName());
        json.WriteString("reason_code", decision.Reason.Name);
        json.WriteString("log_level", "FULL");
        foreach (AuditField field in row.Extra)
        {
            json.WriteString(field.Name, field.Value);
        }

        json.WriteEndObject();
    }
}
