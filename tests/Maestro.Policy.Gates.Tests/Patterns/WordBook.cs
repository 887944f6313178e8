namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The vocabulary of the tests of gates that look for words.</summary>
internal static class WordBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Words",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "word_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "STOP_PATTERN": 1, "HITL_PATTERN": 2 }
          },
          "reasons": {
            "STOP_PATTERN": { "verdicts": ["STOPPED"] },
            "HITL_PATTERN": { "verdicts": ["PAUSE_FOR_HITL"] }
          }
        }
        """);

    public static Layer Layer { get; } = Book.Layer("word_gate");

    public static ReasonCode Stop { get; } = Book.Reason("STOP_PATTERN");

    public static ReasonCode Hitl { get; } = Book.Reason("HITL_PATTERN");
}
