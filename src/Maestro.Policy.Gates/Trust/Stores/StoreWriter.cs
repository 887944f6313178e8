using System.Text;
using System.Text.Encodings.Web;
using Maestro.Policy.Gates.Trust.Evaluation;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>Writes stores byte for byte as the reference does.</summary>
internal static class StoreWriter
{
    public static string Trust(TrustState state) => $$"""
        {
          "trust_score": {{Number(state.Score)}},
          "approval_streak": {{Number(state.ApprovalStreak)}},
          "cooldown_until": {{(state.CooldownUntil is { } until ? Text(until.Text) : "null")}},
          "compliance_score": {{Number(state.Compliance)}},
          "coaching_sessions": {{Number(state.CoachingSessions)}}
        }

        """;

    public static string Grants(TrustGrant[] grants) => grants.Length == 0
        ? "{\n  \"grants\": []\n}\n"
        : $"{{\n  \"grants\": [\n{string.Join(",\n", grants.Select(Grant))}\n  ]\n}}\n";

    public static string CleanCompletions(long number) => $$"""
        {
          "clean_completion_count": {{Number(number)}},
          "multiplier": {{Number(RunEvaluation.MultiplierOf(number))}}
        }

        """;

    private static string Grant(TrustGrant grant) => $$"""
            {
              "grant_id": {{Text(grant.Id)}},
              "scenario": {{Text(grant.Scenario)}},
              "location_id": {{Text(grant.Location)}},
              "expires_at": {{Text(grant.ExpiresAt.Text)}},
              "issued_by": {{Text(grant.IssuedBy)}}
            }
        """;

    // The canonical form of the audit log is how the reference writes numbers and texts everywhere.
    private static string Number(AuditValue number) => number.ToString();

    private static string Text(string text) => Encoding.UTF8.GetString(
        CanonicalJson.Encode(Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.Default.Encode(text)}\"")));
}
