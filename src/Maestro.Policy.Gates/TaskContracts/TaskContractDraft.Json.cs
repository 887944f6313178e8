using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <content>What is in a draft.</content>
public sealed partial class TaskContractDraft
{
    private static readonly JsonWriterOptions Layout =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private static readonly string[] Priorities =
        ["safety", "consistency", "evidence", "minimal_change", "human_review"];

    private static readonly string[] Allowed =
        ["read", "analyze", "summarize", "propose", "generate_diff_candidate", "temporary_verification"];

    private static readonly string[] Prohibited =
    [
        "external_api_call_without_approval", "submit_without_user_approval", "file_delete", "persist_raw_text",
        "persist_pii", "weaken_tests", "seal_rfl", "sealed_overrideable_true", "seal_outside_ethics_or_acc",
    ];

    private static readonly string[] Criteria =
    [
        "contract draft generated", "contract hash recorded", "HITL approval required before task execution",
    ];

    private static readonly string[] Conditions =
    [
        "scope unclear", "contract expansion required", "safety invariant affected", "external submission requested",
        "mainline/workflows/docs/metadata change requested",
    ];

    private static readonly string[] Artifacts =
        ["summary", "evidence", "diff_candidate", "hash", "rescan_result", "recommendation"];

    private static JsonElement Write(string id, string purpose, string createdAt, string? hash)
    {
        using MemoryStream output = new();
        using (Utf8JsonWriter json = new(output, Layout))
        {
            json.WriteStartObject();
            json.WriteString("contract_id", id);
            json.WriteString("requested_by", "USER");
            json.WriteString("created_at", createdAt);
            json.WriteString("purpose", purpose);
            List(json, "priority_order", Priorities);
            List(json, "allowed_actions", Allowed);
            List(json, "prohibited_actions", Prohibited);
            json.WriteString("output_mode", TaskContractReader.NameOf(OutputMode.Summary));
            List(json, "completion_criteria", Criteria);
            List(json, "hitl_conditions", Conditions);
            List(json, "artifacts", Artifacts);
            json.WriteString("execution_rule", "Draft generation only. Do not execute until USER approval.");
            json.WriteString("final_decider", "USER");
            if (hash is not null)
            {
                json.WriteString("contract_hash", hash);
            }

            json.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(output.ToArray());
        return document.RootElement.Clone();
    }

    private static void List(Utf8JsonWriter json, string name, string[] texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
