using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains;

/// <summary>Makes rows that are chained as the reference chains them.</summary>
internal static class Rows
{
    private static readonly string[] Policy =
    [
        "modifies_repository", "auto_apply_allowed", "auto_branch_allowed", "auto_pr_creation_allowed",
        "auto_commit_allowed", "auto_push_allowed", "autofix_allowed", "auto_merge_allowed",
    ];

    /// <summary>Rows of a fixture, chained.</summary>
    public static JsonObject[] OfFixture(int count) => Chained(Enumerable.Range(1, count).Select(Plain));

    /// <summary>Runtime rows, chained.</summary>
    public static JsonObject[] OfRuntime(int count) => Chained(Enumerable.Range(1, count).Select(seq =>
    {
        JsonObject row = Plain(seq);
        row["schema_version"] = "1.0";
        row["evidence"] = new JsonObject();
        row["human_decision_required"] = true;
        Array.ForEach(Policy, name => row[name] = false);
        return row;
    }));

    /// <summary>What the source of runtime rows says of them.</summary>
    public static JsonObject Source(JsonObject[] rows)
    {
        JsonObject policy = new() { ["human_decision_required"] = true };
        Array.ForEach(Policy, name => policy[name] = false);
        return new()
        {
            ["schema_version"] = "1.0",
            ["tool"] = "tasukeru_arl_hash_chain_verify",
            ["verified"] = true,
            ["row_count"] = rows.Length,
            ["head_hash"] = Head(rows),
            ["errors"] = new JsonArray(),
            ["policy"] = policy,
            ["hmac_enabled"] = false,
        };
    }

    public static string Head(JsonObject[] rows) => rows.Length == 0 ? "" : (string)rows[^1]["chain_hash"]!;

    public static byte[] Bytes(params IEnumerable<JsonNode> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => row.ToJsonString() + "\n")));

    public static FixtureExpectation Valid(JsonObject[] rows) => new()
    {
        Outcome = FixtureOutcome.ChainValid,
        PrimaryReason = FixtureReason.ChainValid,
        RowCount = rows.Length,
        HeadHash = Head(rows),
    };

    private static JsonObject Plain(int seq) => new()
    {
        ["seq"] = seq,
        ["run_id"] = "run-1",
        ["layer"] = "intake",
        ["decision"] = "RUN",
        ["sealed"] = false,
        ["overrideable"] = false,
        ["final_decider"] = "SYSTEM",
        ["reason_code"] = "OK",
    };

    private static JsonObject[] Chained(IEnumerable<JsonObject> rows)
    {
        string head = "GENESIS";
        return [.. rows.Select(row =>
        {
            row["prev_hash"] = head;
            string rowHash = Hash(CanonicalJson.Encode(JsonSerializer.SerializeToUtf8Bytes(row)));
            head = Hash(Encoding.UTF8.GetBytes($"{head}:{rowHash}"));
            row["row_hash"] = rowHash;
            row["chain_hash"] = head;
            return row;
        })];
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
