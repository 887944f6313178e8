using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>What an agent is told, and proof of who told it.</summary>
internal sealed record DiverseInstruction(string RunId, string Goal, JsonElement Plan, string Signature)
{
    public static string Sign(AuditKey key, string runId, string goal, JsonElement plan) =>
        Convert.ToHexStringLower(key.Hmac(Encoding.UTF8.GetBytes(DiverseText.Instruction(runId, goal, plan))));

    public bool IsSignedWith(AuditKey key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Signature), Encoding.ASCII.GetBytes(Sign(key, RunId, Goal, Plan)));
}
