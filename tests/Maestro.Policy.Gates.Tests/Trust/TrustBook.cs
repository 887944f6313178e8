using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Gates.Tests.Trust;

/// <summary>The vocabulary of the tests of gates that go by trust.</summary>
internal static class TrustBook
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9));

    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Trust",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "model_trust_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "TRUST_COOLDOWN_ACTIVE": 1, "NO_VALID_GRANT": 2, "TRUST_SCORE_LOW": 3, "STOP": 4
            }
          },
          "reasons": { "STOP": { "verdicts": ["STOPPED"] } }
        }
        """);

    public static TrustGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("model_trust_gate"),
        CooldownReason = Book.Reason("TRUST_COOLDOWN_ACTIVE"),
        NoGrantReason = Book.Reason("NO_VALID_GRANT"),
        LowTrustReason = Book.Reason("TRUST_SCORE_LOW"),
    };

    public static TrustPlace Place { get; } = new("refund", "eu");

    public static TrustState High { get; } = new() { Score = 0.98, ApprovalStreak = 2 };

    public static TrustGrant Grant(string id = "G", int hours = 1) =>
        new(id, "refund", "eu", TrustStamp.At(Noon.AddHours(hours)), "ops");
}
