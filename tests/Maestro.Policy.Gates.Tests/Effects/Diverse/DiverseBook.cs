namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>The vocabulary of the diversified pipeline; a RUN is <c>OK_NON_PII</c> there, and the codebook's OK here.
/// </summary>
internal static class DiverseBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Diverse",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": {
              "orchestrator_precheck": 1, "agent_signature": 2, "agent_accept": 3, "tool_proxy": 4
            },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "SCHEMA_INVALID": 1, "ROLE_IMPERSONATION_DETECTED": 2, "POLICY_OVERRIDE_REQUEST": 3,
              "AMBIGUOUS_SENSITIVE_INTENT": 4, "PII_REQUEST_DETECTED": 5, "BAD_SIGNATURE": 6,
              "TOOL_ACCESS_BLOCKED": 7, "AGENT_REJECTED": 8
            }
          }
        }
        """);

    public static Layer Precheck { get; } = Book.Layer("orchestrator_precheck");

    public static Layer Signature { get; } = Book.Layer("agent_signature");

    public static Layer Agent { get; } = Book.Layer("agent_accept");

    public static Layer Proxy { get; } = Book.Layer("tool_proxy");

    public static string Word(ReasonCode reason) => reason.Name == "OK" ? "OK_NON_PII" : reason.Name;
}
