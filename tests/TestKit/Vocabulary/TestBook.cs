namespace Maestro.Policy.TestKit;

/// <summary>The vocabulary of the tests: layers that may seal and layers that may not, a reason for each use.</summary>
public static class TestBook
{
    public const string Json = """
        {
          "schema_version": "1.0",
          "codebook_name": "Tests",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": {
              "first_gate": 1, "second_gate": 2, "third_gate": 3, "fourth_gate": 4, "fifth_gate": 5,
              "plain_gate": 6, "other_gate": 7, "ethics_gate": 8, "relativity_gate": 9
            },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "RISKY": 1, "FORBIDDEN": 2, "NEVER": 3, "PAUSE_ONLY": 4, "ETHICS_ONLY": 5, "OTHER": 6,
              "RETIRED": 7, "SEALING": 8
            }
          },
          "layers": {
            "first_gate": { "may_seal": true }, "second_gate": { "may_seal": true }, "third_gate": { "may_seal": true },
            "fourth_gate": { "may_seal": true }, "fifth_gate": { "may_seal": true }
          },
          "reasons": {
            "PAUSE_ONLY": { "verdicts": ["PAUSE_FOR_HITL"] },
            "ETHICS_ONLY": { "layers": ["ethics_gate"] },
            "RETIRED": { "retired": true },
            "SEALING": { "sealed": true }
          }
        }
        """;

    public static Codebook Book { get; } = Codebook.Parse(Json);

    public static Codebook Foreign { get; } = Codebook.Parse(Json);

    public static Layer Plain { get; } = Book.Layer("plain_gate");

    public static Layer Other { get; } = Book.Layer("other_gate");

    public static Layer Ethics { get; } = Book.Layer("ethics_gate");

    public static ReasonCode Risky { get; } = Book.Reason("RISKY");

    public static ReasonCode Forbidden { get; } = Book.Reason("FORBIDDEN");

    public static ReasonCode Never { get; } = Book.Reason("NEVER");
}
