using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Compatibility.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class RuntimeChainConformanceTests
{
    [Fact]
    public void RecordedRows_AreJudgedAlike() => RecordedCases.AssertAll("runtime_arl_chain", (item, _) =>
        Judge(RuntimeChain.Verify(Bytes(item, "arl_text"), Bytes(item, "source_verify_text")),
            item.GetProperty("expect")));

    private static byte[] Bytes(JsonElement item, string name) =>
        Encoding.UTF8.GetBytes(item.GetProperty(name).GetString()!);

    private static IEnumerable<string> Judge(RuntimeVerdict verdict, JsonElement expect)
    {
        if (expect.TryGetProperty("raises", out _))
        {
            // DEV-UNKEYED-002
            return verdict.Reasons is [RuntimeReason.InputUnreadable]
                ? []
                : ["there is a verdict where the reference ends with an exception"];
        }

        string issues = RecordedCases.Issues(verdict.Issues, UnkeyedChainNames.WireName);
        string recorded = RecordedCases.Issues(expect);
        return RecordedCases.Differences(expect, Found(verdict))
            .Concat(issues == recorded ? [] : [$"issues are\n{issues}\ninstead of\n{recorded}"]);
    }

    private static Dictionary<string, object?> Found(RuntimeVerdict verdict) => new()
    {
        ["verified"] = verdict.IsVerified,
        ["reason_codes"] = verdict.Reasons.Select(reason => reason.WireName()),
        ["row_count"] = verdict.RowCount,
        ["run_id"] = verdict.RunId,
        ["stored_head_hash"] = verdict.StoredHead,
        ["recomputed_head_hash"] = verdict.RecomputedHead,
        ["hmac_present"] = verdict.IsHmacPresent,
    };
}
