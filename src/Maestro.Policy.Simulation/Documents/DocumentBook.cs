namespace Maestro.Policy.Simulation.Documents;

/// <summary>The vocabulary of the worlds about documents.</summary>
internal static class DocumentBook
{
    private const string Json = """
        {
          "schema_version": "1.0",
          "codebook_name": "Documents",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": {
              "meaning_gate": 1, "consistency_gate": 2, "relativity_gate": 3, "ethics_gate": 4, "acc_gate": 5,
              "orchestrator": 6
            },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "MEANING_KIND_MISSING": 1, "CONSISTENCY_KIND_PROMPT_MISMATCH": 2, "REL_BOUNDARY_UNSTABLE": 3,
              "ETHICS_PII_DETECTED": 4, "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL": 5, "SEALED_BY_ACC_RUNAWAY": 6,
              "TASK_FAILED": 7
            }
          }
        }
        """;

    public static Codebook Book { get; } = Codebook.Parse(Json);

    public static Layer Meaning { get; } = Book.Layer("meaning_gate");

    public static Layer Consistency { get; } = Book.Layer("consistency_gate");

    public static Layer Relativity { get; } = Book.Layer("relativity_gate");

    public static Layer Ethics { get; } = Book.Layer("ethics_gate");

    public static Layer Acc { get; } = Book.Layer("acc_gate");

    public static Layer Orchestrator { get; } = Book.Layer("orchestrator");

    public static ReasonCode KindMissing { get; } = Book.Reason("MEANING_KIND_MISSING");

    public static ReasonCode Mismatch { get; } = Book.Reason("CONSISTENCY_KIND_PROMPT_MISMATCH");

    public static ReasonCode Boundary { get; } = Book.Reason("REL_BOUNDARY_UNSTABLE");

    public static ReasonCode PersonalData { get; } = Book.Reason("ETHICS_PII_DETECTED");

    public static ReasonCode SideEffect { get; } = Book.Reason("ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL");

    public static ReasonCode Runaway { get; } = Book.Reason("SEALED_BY_ACC_RUNAWAY");

    public static ReasonCode Failed { get; } = Book.Reason("TASK_FAILED");
}
