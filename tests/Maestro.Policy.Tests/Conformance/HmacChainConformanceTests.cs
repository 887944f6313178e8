using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class HmacChainConformanceTests
{
    [Fact]
    public void RecordedChains_AreJudgedAlike() => VectorFamily.Load("emergency", "hmac_chain").AssertAll(
        static item => Judge(Verify(item, AuditDialect.Reference), item.GetProperty("expect")));

    // Of what the reference overlooks, only a tail that is gone, and a single row's names, are left to the anchor.
    [Fact]
    public void ByDefault_LessIsOverlooked() => VectorFamily.Load("emergency", "hmac_chain").AssertAll(
        static item =>
        {
            AuditVerification strict = Verify(item, AuditDialect.Strict);
            bool isOverlooked = item.TryGetProperty("reference_gap", out JsonElement gap) && gap.GetBoolean();
            bool isLeft = item.GetProperty("id").GetString()!.Contains("truncate_tail", StringComparison.Ordinal)
                || strict.Rows == 1;
            return strict.IsValid && isOverlooked && !isLeft ? "accepted" : null;
        });

    private static AuditVerification Verify(JsonElement item, AuditDialect dialect)
    {
        using AuditKey key = AuditKey.ToVerify(
            "recorded", Convert.FromHexString(item.GetProperty("key_hex").GetString()!));
        return AuditVerifier.Verify(
            new MemoryStream(Encoding.UTF8.GetBytes(item.GetProperty("jsonl").GetString()!)),
            key,
            new() { Dialect = dialect },
            TestContext.Current.CancellationToken);
    }

    private static string? Judge(AuditVerification found, JsonElement expected)
    {
        string said = $"{found.Fault} at {found.FirstBadRow}, {found.Rows} rows";
        if (expected.TryGetProperty("raises", out _))
        {
            return found.Fault is AuditFault.NotJson or AuditFault.NotObject or AuditFault.TornTail ? null : said;
        }

        string? field = expected.GetProperty("bad_field").GetString();
        bool isAlike = found.IsValid == expected.GetProperty("ok").GetBoolean()
            && found.Fault == (field switch
            {
                "prev_hash" => AuditFault.PrevHash,
                "row_hash" => AuditFault.RowHash,
                _ => null,
            })
            && (found.IsValid
                ? found.Rows == expected.GetProperty("row_count").GetInt64()
                : found.FirstBadRow == expected.GetProperty("first_bad_index").GetInt64());
        return isAlike ? null : said;
    }
}
