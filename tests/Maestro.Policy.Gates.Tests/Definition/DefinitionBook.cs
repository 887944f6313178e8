using System.Text.Json;
using Maestro.Policy.Gates.Definition;

namespace Maestro.Policy.Gates.Tests.Definition;

/// <summary>Candidates, and the words to object to them.</summary>
internal static class DefinitionBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0", "codebook_name": "Definitions", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "definition_gate": 1, "ethics_gate": 2, "hitl_finalize": 3 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "SAFETY_RED_FLAG": 1, "DEF_FAULTY": 2, "DEF_OUT": 3, "DEFINITION_AMBIGUOUS": 4,
              "NON_OVERRIDABLE_SAFETY": 5
            }
          }
        }
        """);

    public static DefinitionPack Pack { get; } = DefinitionPack.Orchestrator;

    public static DefinitionGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("ethics_gate"),
        RedFlagReason = Book.Reason("SAFETY_RED_FLAG"),
        FaultReason = Book.Reason("DEF_FAULTY"),
        OutReason = Book.Reason("DEF_OUT"),
        AmbiguousReason = Book.Reason("DEFINITION_AMBIGUOUS"),
    };

    /// <summary>A candidate that says of every name whether it has it.</summary>
    public static JsonElement Candidate(IEnumerable<string> yes) => Json(JsonSerializer.Serialize(
        Pack.MustFeatures.Concat(Pack.RedFlags).ToDictionary(name => name, name => yes.Contains(name))));

    /// <summary>A candidate with the first so many features, and the flags.</summary>
    public static JsonElement Candidate(int features, params string[] flags) =>
        Candidate(Pack.MustFeatures.Take(features).Concat(flags));

    public static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
