using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Gates.Tests.Evidence;

/// <summary>The vocabulary and the documents of the tests of evidence.</summary>
internal static class EvidenceBook
{
    public const string Sound = """
        {
          "schema_version": "1.0",
          "scenario": "refund",
          "location_id": "eu",
          "evidence_items": [
            {
              "evidence_id": "E1",
              "source_id": "till",
              "locator": { "shelf": "7", "page": 3 },
              "retrieved_at": "2026-03-21T12:00:00+09:00",
              "hash": { "algo": "sha256", "value": "00ff" },
              "supports": [ { "claim": "paid", "value": true } ],
              "fabricated": false,
              "relevance": "high"
            }
          ]
        }
        """;

    public static readonly DateTimeOffset Noon = new(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9));

    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Evidence",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "evidence_gate": 1, "ethics_gate": 2, "meaning_gate": 3 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "EVIDENCE_MISSING": 1, "EVIDENCE_SCHEMA_INVALID": 2, "EVIDENCE_FABRICATION": 3,
              "CONSISTENCY_BREAK": 4, "EVIDENCE_UNTIMELY": 5, "PAUSE_ONLY": 6, "UNCLEAR": 7
            }
          },
          "reasons": { "PAUSE_ONLY": { "verdicts": ["PAUSE_FOR_HITL"] } }
        }
        """);

    public static EvidencePlace Place { get; } = new("refund", "eu");

    public static EvidenceGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("ethics_gate"),
        FabricatedReason = Book.Reason("EVIDENCE_FABRICATION"),
        InvalidReason = Book.Reason("EVIDENCE_SCHEMA_INVALID"),
        MissingReason = Book.Reason("EVIDENCE_MISSING"),
        MisplacedReason = Book.Reason("CONSISTENCY_BREAK"),
        UntimelyReason = Book.Reason("EVIDENCE_UNTIMELY"),
    };

    public static EvidenceItem Item(bool isFabricated = false, DateTimeOffset? at = null) =>
        new("E1", "till", at ?? Noon, isFabricated);

    public static EvidenceSubmission Bundle(params EvidenceItem[] items) =>
        EvidenceSubmission.Of(new EvidenceBundle("refund", "eu", [.. items]));

    /// <summary>The sound document with something done to it.</summary>
    public static JsonElement Edited(Action<JsonObject> edit)
    {
        JsonObject document = JsonNode.Parse(Sound)!.AsObject();
        edit(document);
        return JsonSerializer.SerializeToElement(document);
    }
}
