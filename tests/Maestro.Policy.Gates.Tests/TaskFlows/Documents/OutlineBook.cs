namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>The words of the reference's orchestrator 1.2.4.</summary>
internal static class OutlineBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Outlines",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": {
              "meaning": 1, "consistency": 2, "rfl": 3, "ethics": 4, "acc": 5, "orchestrator": 6
            },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "MEANING_KIND_MISSING": 1, "CONTRACT_DRAFT_INVALID": 2, "CONTRACT_EXCEL_COLUMNS_INVALID": 3,
              "CONTRACT_EXCEL_ROWS_INVALID": 4, "CONTRACT_WORD_HEADINGS_INVALID": 5,
              "CONTRACT_PPT_SLIDES_INVALID": 6, "REL_BOUNDARY_UNSTABLE": 7, "ETHICS_EMAIL_DETECTED": 8,
              "ACC_TEST_BLOCK": 9, "TASK_FAILED": 10
            }
          },
          "layers": { "ethics": { "may_seal": true }, "acc": { "may_seal": true } }
        }
        """);

    public static Layer Layer(string name) => Book.Layer(name);

    public static ReasonCode Reason(string name) => Book.Reason(name);
}
