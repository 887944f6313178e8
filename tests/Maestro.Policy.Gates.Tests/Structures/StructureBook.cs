using Maestro.Policy.Gates.Structures;

namespace Maestro.Policy.Gates.Tests.Structures;

/// <summary>The vocabulary of the tests of the structure gate.</summary>
internal static class StructureBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Structures",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "consistency_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "INVALID": 1, "WORD": 2, "KEYS": 3, "STOP": 4, "SLIDES": 5 }
          },
          "reasons": { "STOP": { "verdicts": ["STOPPED"] } }
        }
        """);

    public static StructureGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("consistency_gate"),
        Reason = Book.Reason("INVALID"),
        Reasons =
        [
            new(StructureOutcome.ListInvalid, Book.Reason("WORD"), "word"),
            new(StructureOutcome.RowKeysInvalid, Book.Reason("KEYS")),
            new(StructureOutcome.ListInvalid, Book.Reason("SLIDES"), Member: "slides"),
        ],
    };
}
