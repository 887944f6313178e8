using Maestro.Policy.Gates.Meaning;

namespace Maestro.Policy.Gates.Tests.Meaning;

/// <summary>The vocabulary of the tests of the meaning gate.</summary>
internal static class MeaningBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Meaning",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "meaning_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "MEANING_KIND_MISSING": 1, "MEANING_UNCLEAR": 2, "STOP": 3 }
          },
          "reasons": { "STOP": { "verdicts": ["STOPPED"] } }
        }
        """);

    public static MeaningGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("meaning_gate"),
        OtherKindReason = Book.Reason("MEANING_KIND_MISSING"),
        UnclearReason = Book.Reason("MEANING_UNCLEAR"),
    };
}
