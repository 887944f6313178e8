using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class IndexedChainConformanceTests
{
    private static readonly AuditVerifierOptions Alike =
        new() { Format = AuditFormat.Indexed, Dialect = AuditDialect.Reference };

    [Fact]
    public void RecordedLogs_AreJudgedAlike()
    {
        VectorFamily family = VectorFamily.Load("gates", "chain_audit");

        family.AssertAll(item => Judge(family, item));
    }

    private static string? Judge(VectorFamily family, JsonElement item)
    {
        if (item.TryGetProperty("file_missing", out _))
        {
            return null;
        }

        string name = item.GetProperty("key").GetString()!;
        string hex = family.Header.GetProperty("keys_hex").GetProperty(name).GetString()!;
        using AuditKey key = AuditKey.ToVerify(name, Convert.FromHexString(hex));
        byte[] log = Log(item);
        AuditVerification found = AuditVerifier.Verify(
            new MemoryStream(log), key, Alike, TestContext.Current.CancellationToken);
        return IsAlike(found, item.GetProperty("expect"), Deviation(item.GetProperty("expect"), log))
            ? null
            : Said(found);
    }

    private static Deviation? Deviation(JsonElement expected, byte[] log) =>
        !Utf8.IsValid(log) ? Deviations.AuditTextIsUtf8
        : expected.TryGetProperty("escaped_exception", out _) ? Deviations.AuditVerifierAlwaysJudges
        : null;

    private static bool IsAlike(AuditVerification found, JsonElement expected, Deviation? deviation) =>
        deviation == Deviations.AuditTextIsUtf8 ? found.Fault == AuditFault.NotJson
        : deviation is not null ? found.Fault == AuditFault.RowHash
        : expected.GetProperty("ok").GetBoolean()
            ? Said(found) == $"{expected.GetProperty("rows")} {expected.GetProperty("last_hash")}"
        : Said(found) == $"{expected.GetProperty("error")[0]} {expected.GetProperty("error")[1]}";

    private static byte[] Log(JsonElement item)
    {
        if (item.TryGetProperty("file_base64", out JsonElement file))
        {
            return file.GetBytesFromBase64();
        }

        string separator = item.TryGetProperty("separator", out JsonElement between) ? between.GetString()! : "\n";
        string terminator = item.TryGetProperty("terminator", out JsonElement end) ? end.GetString()! : "\n";
        string[] lines = [.. item.GetProperty("lines").EnumerateArray().Select(static line => line.GetString()!)];
        return lines.Length == 0 ? [] : Encoding.UTF8.GetBytes(string.Join(separator, lines) + terminator);
    }

    private static string Said(AuditVerification found) => found.Fault switch
    {
        null => $"{found.Rows} {found.Head}",
        AuditFault.NotJson or AuditFault.TornTail => $"PARSE_FAILED {found.FirstBadLine}",
        AuditFault.NotObject => $"ROW_NOT_OBJECT {found.FirstBadLine}",
        AuditFault.PrevHash => $"PREV_HASH_MISMATCH {found.FirstBadRow}",
        AuditFault.RowIndex => $"ROW_INDEX_MISMATCH {found.FirstBadRow}",
        _ => $"ROW_HASH_MISMATCH {found.FirstBadRow}",
    };
}
