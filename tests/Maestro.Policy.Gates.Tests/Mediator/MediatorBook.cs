namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>The words of the mediator.</summary>
internal static class MediatorBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0", "codebook_name": "Mediator", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": {
              "hitl_gate": 1, "meaning_gate": 2, "consistency_gate": 3, "relativity_gate": 4, "ethics_gate": 5,
              "acc_gate": 6
            },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "HITL_STOP_REQUESTED": 1, "MEANING_EMPTY_PROMPT": 2, "MEANING_INVALID_KIND": 3,
              "CONSISTENCY_KIND_PROMPT_MISMATCH": 4, "RFL_RELATIVE_REQUEST": 5, "ETHICS_PII_DETECTED": 6,
              "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL": 7
            }
          }
        }
        """);

    public static Layer Layer(string name) => Book.Layer(name);

    public static ReasonCode Reason(string name) => Book.Reason(name);
}
