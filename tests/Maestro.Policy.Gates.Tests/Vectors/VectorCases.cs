using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Vectors;

/// <summary>Judges the cases of a family.</summary>
internal static class VectorCases
{
    /// <summary>Judges every case that is meant and reports all that fail at once.</summary>
    public static void AssertAll(
        VectorFamily vectors, Func<JsonElement, string?> judge, Func<JsonElement, bool>? isMeant = null)
    {
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);
        JsonElement[] cases = [.. vectors.Cases.Where(isMeant ?? (static _ => true))];
        string[] failures =
        [
            .. from item in cases
            let failure = judge(item)
            where failure is not null
            select $"{item.GetProperty("id").GetString()}: {failure}",
        ];

        Assert.True(cases.Length > 0, $"{vectors.Source} holds no case.");
        Assert.True(
            failures.Length == 0, $"{failures.Length} of {cases.Length} failed:\n{string.Join('\n', failures)}");
    }

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
