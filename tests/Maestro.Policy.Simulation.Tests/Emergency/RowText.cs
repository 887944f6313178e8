using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>Rows and steps as texts that can be compared.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A recorded row on one line without blanks, its members in their order.</summary>
    public static string Compact(JsonElement row) =>
        $"{{{string.Join(',', row.EnumerateObject().Select(member => $"\"{member.Name}\":{Value(member.Value)}"))}}}";

    /// <summary>A step that was taken.</summary>
    public static string Of(EmergencyStep step)
    {
        RowHeader header = step.Header;
        string extra = string.Join(", ", step.Extra.Select(field => $"{field.Name}: {field.Value}"));
        return $"{header.Layer} {header.Verdict.ToWireName()} {header.IsSealed} {header.IsOverridable} " +
            $"{header.Decider.ToWireName()} {header.Reason} {step.IsIncident} {extra}";
    }

    /// <summary>A step that was recorded.</summary>
    public static string Of(JsonElement step)
    {
        string extra = string.Join(", ", step.GetProperty("extra").EnumerateObject().Select(
            member => $"{member.Name}: {AuditValue.FromJson(member.Value.GetRawText())}"));
        return $"{Text("layer")} {Text("decision")} {Truth("sealed")} {Truth("overrideable")} " +
            $"{Text("final_decider")} {Text("reason_code")} {Truth("trigger")} {extra}";

        string Text(string name) => step.GetProperty(name).GetString()!;

        bool Truth(string name) => step.GetProperty(name).GetBoolean();
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString(), Plain),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Value))}]",
        _ => value.GetRawText(),
    };
}
