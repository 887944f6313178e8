using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

/// <summary>The vocabulary of the tests of the gate that reads drafts: the reference's words.</summary>
internal static class DraftBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Drafts",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "draft_lint_gate": 1, "ethics_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "SAFETY_LEGAL_BINDING_CLAIM": 1, "SAFETY_DISCRIMINATION_TERM": 2, "DRAFT_OUT_OF_SCOPE": 3,
              "ONLY_STOPS": 4, "ONLY_PAUSES": 5
            }
          },
          "reasons": {
            "ONLY_STOPS": { "verdicts": ["STOPPED"] },
            "ONLY_PAUSES": { "verdicts": ["PAUSE_FOR_HITL"] }
          }
        }
        """);

    public static DraftLintGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("draft_lint_gate"),
        LegalClaimReason = Book.Reason("SAFETY_LEGAL_BINDING_CLAIM"),
        DiscriminationReason = Book.Reason("SAFETY_DISCRIMINATION_TERM"),
        OutOfScopeReason = Book.Reason("DRAFT_OUT_OF_SCOPE"),
    };

    /// <summary>The options that answer as the reference's row does.</summary>
    public static DraftLintGateOptions Reference { get; } = Options with
    {
        Reading = DraftLintReading.Reference,
        ClaimVerdict = Verdict.Hitl,
        ScopeVerdict = Verdict.Hitl,
    };
}
