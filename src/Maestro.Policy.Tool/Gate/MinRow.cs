using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Policy.Tool.Gate;

/// <summary>A row of the reference's minimal orchestrator, for tools that read those.</summary>
/// <remarks>It has one word for all that goes wrong, <c>EXCEPTION_FAIL_CLOSED</c>, where the library has one for each
/// fault; the detail keeps them apart.</remarks>
internal static class MinRow
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, AuditRow row)
    {
        using Utf8JsonWriter json = new(output, Options);
        DecisionRecord decision = row.Decision;
        bool isFault = decision.Reason.System is not (null or SystemReason.Ok);
        json.WriteStartObject();
        json.WriteString("ts_utc", row.Timestamp);
        json.WriteString("run_id", decision.RunId);
        json.WriteString("prompt_hash", row[PromptPipeline.HashField] ?? "");
        json.WriteString("decision", ShortWords.Of(decision.Verdict));
        json.WriteString("reason_code", isFault ? "EXCEPTION_FAIL_CLOSED" : decision.Reason.Name);
        json.WriteString("reason_detail", Detail(decision));
        json.WriteString("log_version", "orchestrator_min.v1");
        json.WriteEndObject();
    }

    private static string Detail(in DecisionRecord decision) =>
        decision.Detail ?? (decision.Verdict == Verdict.Run ? "safe_unambiguous" : decision.Reason.Name);
}
