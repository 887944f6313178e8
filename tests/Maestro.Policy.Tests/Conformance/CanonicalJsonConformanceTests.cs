using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class CanonicalJsonConformanceTests
{
    [Fact]
    public void RecordedValues_AreWrittenAlike() => VectorFamily.Load("emergency", "canonical_json").AssertAll(
        static item => Judge(item.GetProperty("input_json").GetString()!, item.GetProperty("expect")));

    [Fact]
    public void RecordedPrimitives_AreWrittenAlike() => VectorFamily.Load("gates", "chain_primitives").AssertAll(
        static item => Judge(item.GetProperty("json").GetString()!, item.GetProperty("expect")),
        static item => item.GetProperty("op").GetString() == "canonical");

    private static string? Judge(string json, JsonElement expected)
    {
        string? canonical = Canonical(Encoding.UTF8.GetBytes(json), AuditDialect.Reference);
        if (!expected.TryGetProperty("canonical", out JsonElement text))
        {
            return canonical is null ? null : $"accepted: {canonical}";
        }

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical ?? "")));
        return canonical == text.GetString() && sha256 == expected.GetProperty("sha256").GetString()
            ? null
            : $"{canonical ?? "refused"}, expected {text}";
    }

    private static string? Canonical(byte[] json, AuditDialect dialect)
    {
        ArrayBufferWriter<byte> output = new();
        return CanonicalJson.TryWrite(json, output, out _, dialect)
            ? Encoding.UTF8.GetString(output.WrittenSpan)
            : null;
    }
}
