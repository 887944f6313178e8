using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class CodebookPackConformanceTests
{
    private static readonly Codebook Published = Codebook.Parse(CodebookVectors.Published);

    [Fact]
    public void PackedHeaders_AreTheReferences() => CodebookVectors.AssertAll("codebook_pack", (_, item) =>
    {
        RowHeader header = Header(item.GetProperty("fields"));
        ulong expected = item.GetProperty("packed").GetUInt64();
        ulong packed = Published.Pack(header);

        return packed != expected ? $"packed {packed}, expected {expected}"
            : packed.ToString("x5", CultureInfo.InvariantCulture) != item.GetProperty("packed_hex5").GetString() ? "hex"
            : Published.Unpack(packed) != header ? "does not come back"
            : null;
    });

    [Fact]
    public void UnpackedHeaders_AreTheReferences() => CodebookVectors.AssertAll("codebook_unpack", (_, item) =>
    {
        ulong packed = Packed(item.GetProperty("packed"));
        bool isWhole = Published.TryUnpack(packed, out RowHeader header, out ImmutableArray<string> problems);
        string[] expected = [.. item.GetProperty("strict_problems").EnumerateArray().Select(p => p.GetString()!)];

        if (Applies(Deviations.SystemReasonIsKnown, item))
        {
            expected = [.. expected.Where(problem => problem != "reason_code_id")];
        }

        if (!problems.SequenceEqual(expected) || isWhole != (expected.Length == 0))
        {
            return $"{string.Join(',', problems)} instead of {string.Join(',', expected)}";
        }

        bool hasFields = item.GetProperty("reference").TryGetProperty("fields", out JsonElement fields);

        return isWhole && hasFields && header != Header(fields) ? $"{header}" : null;
    });

    private static bool Applies(Deviation deviation, JsonElement item)
    {
        Assert.Equal("DEV-CODEBOOK-004", deviation.Id);
        int number = item.GetProperty("raw_ids").GetProperty("reason_code_id").GetInt32();

        return Published.Reasons.Any(reason => reason.Id == number && reason.System is not null && reason.Name != "OK");
    }

    /// <summary>Beyond 64 bits, or below zero, the high bits are out of range, and the low ones are read.</summary>
    private static ulong Packed(JsonElement number)
    {
        BigInteger packed = BigInteger.Parse(number.GetRawText(), CultureInfo.InvariantCulture);

        return packed >= 0 && packed <= ulong.MaxValue
            ? (ulong)packed
            : (ulong)(packed & ulong.MaxValue) | (1UL << 63);
    }

    private static RowHeader Header(JsonElement fields)
    {
        Assert.True(WireNames.TryParse(fields.GetProperty("decision").GetString(), out Verdict verdict));
        Assert.True(WireNames.TryParse(fields.GetProperty("final_decider").GetString(), out Decider decider));

        return new RowHeader(
            Published.Layer(fields.GetProperty("layer").GetString()!),
            verdict,
            fields.GetProperty("sealed").GetBoolean(),
            fields.GetProperty("overrideable").GetBoolean(),
            decider,
            Published.Reason(fields.GetProperty("reason_code").GetString()!));
    }
}
