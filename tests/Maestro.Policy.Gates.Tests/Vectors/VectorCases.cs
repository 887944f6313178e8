using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Vectors;

/// <summary>Reads the cases of a family.</summary>
internal static class VectorCases
{
    /// <summary>The cases of an operation.</summary>
    public static Func<JsonElement, bool> Op(string op) => item => item.GetProperty("op").GetString() == op;

    /// <summary>One of the keys that the family names; it may be of any length.</summary>
    public static AuditKey Key(VectorFamily family, JsonElement item, string id = "k1") =>
        AuditKey.ToVerify(
            id,
            Convert.FromHexString(family.Header.GetProperty("keys_hex").GetProperty(item.GetString()!).GetString()!));

    /// <summary>What is wrong when a text isn't the one that is expected.</summary>
    public static string? Unlike(string found, string? expected) =>
        found == expected ? null : $"{found}, expected {expected}";
}
