using System.Buffers;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Documents;

[Trait("Category", "Conformance")]
public sealed class DocumentTextConformanceTests
{
    [Fact]
    public void TextWithoutAddresses_IsTheReferences() => AssertAll(
        "sanitize_text",
        static item => Unlike(DocumentText.Sanitize(item.GetProperty("text").GetString()!), item));

    [Fact]
    public void TextsOfArtifacts_HoldThePromptWithoutAddresses() => AssertAll(
        "artifact_text",
        static item => Unlike(
            $"{item.GetProperty("task")} artifact generated for prompt: "
                + DocumentText.Sanitize(item.GetProperty("prompt").GetString()!),
            item));

    [Fact]
    public void ValuesWithoutAddresses_AreTheReferences() => AssertAll("sanitize_any", static item =>
    {
        ArrayBufferWriter<byte> written = new();
        using (Utf8JsonWriter json = new(written))
        {
            DocumentJson.Write(json, item.GetProperty("value"));
        }

        byte[] expected = CanonicalJson.Encode(Encoding.UTF8.GetBytes(item.GetProperty("expect").GetRawText()));
        return CanonicalJson.Encode(written.WrittenSpan).AsSpan().SequenceEqual(expected)
            ? null : Encoding.UTF8.GetString(written.WrittenSpan);
    });

    [Fact]
    public void Addresses_AreFoundAsTheReferenceFindsThem() => AssertAll(
        "pii_like",
        static item => DocumentText.HasAddress(item.GetProperty("prompt").GetString()!)
            == item.GetProperty("expect").GetBoolean() ? null : "found otherwise");

    [Fact]
    public void Signatures_AreTheReferences() => AssertAll(
        "semantic_signature",
        static item => Unlike(
            SemanticSignature.OfRows(Encoding.UTF8.GetBytes(item.GetProperty("rows").GetRawText())), item));

    private static void AssertAll(string op, Func<JsonElement, string?> judge) =>
        VectorFamily.Load("gates", "doc_v135_units").AssertAll(
            judge, item => item.GetProperty("op").ValueEquals(op), mayBeNone: true);

    private static string? Unlike(string found, JsonElement item) =>
        item.GetProperty("expect").ValueEquals(found) ? null : $"'{found}'";
}
