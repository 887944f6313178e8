using Maestro.Policy.Gates.Effects;

namespace Maestro.Policy.Gates.Tests.Effects;

/// <summary>The vocabulary of the tests of effects.</summary>
internal static class EffectsBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Effects",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "acc_gate": 1, "tool_proxy": 2, "word_gate": 3 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "EFFECTS_UNDECLARED": 1, "EFFECT_REFUSED": 2, "EFFECT_NEEDS_HUMAN": 3, "TOOL_ACCESS_BLOCKED": 4
            }
          },
          "reasons": {
            "EFFECTS_UNDECLARED": { "verdicts": ["STOPPED"] },
            "EFFECT_REFUSED": { "verdicts": ["STOPPED"] },
            "EFFECT_NEEDS_HUMAN": { "verdicts": ["PAUSE_FOR_HITL"] },
            "TOOL_ACCESS_BLOCKED": { "verdicts": ["STOPPED"] }
          }
        }
        """);

    public static EffectsGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("acc_gate"),
        UndeclaredReason = Book.Reason("EFFECTS_UNDECLARED"),
        RefusedReason = Book.Reason("EFFECT_REFUSED"),
        HitlReason = Book.Reason("EFFECT_NEEDS_HUMAN"),
    };

    public static EffectRule Under(EffectKind kind, string target, Verdict allows = Verdict.Run) =>
        new(kind, target, allows) { Scope = EffectScope.Under };
}
