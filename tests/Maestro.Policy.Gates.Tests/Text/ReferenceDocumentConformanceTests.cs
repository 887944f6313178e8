using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.Gates.Text;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Text;

[Trait("Category", "Conformance")]
public sealed class ReferenceDocumentConformanceTests
{
    private static readonly VectorFamily Units124 = VectorFamily.Load("gates", "doc_v124_units");
    private static readonly VectorFamily Units135 = VectorFamily.Load("gates", "doc_v135_units");

    [Fact]
    public void RecordedTexts_AreRedactedAlike() => Units124.AssertAll(
        static item => VectorCases.Unlike(
            ReferenceRedaction.Apply(item.GetProperty("text").GetString()!), item.GetProperty("expect").GetString()),
        VectorCases.Op("redact"));

    [Fact]
    public void RecordedValues_AreRedactedAlike() => Units124.AssertAll(
        static item => VectorCases.Unlike(
            ReferenceDocument.Redact(item.GetProperty("value"))?.ToJsonString() ?? "null",
            JsonSerializer.Serialize(item.GetProperty("expect"))),
        VectorCases.Op("deep_redact"));

    [Fact]
    public void RecordedTexts_AreCutAlike() => Units124.AssertAll(
        static item =>
        {
            JsonElement expected = item.GetProperty("expect");
            string text = string.Concat(Enumerable.Repeat(
                item.GetProperty("text").GetString()!, item.GetProperty("repeat").GetInt32()));
            string cut = ReferenceDocument.Cut(text);
            string suffix = expected.GetProperty("suffix").GetString()!;
            return VectorCases.Unlike(Sha256(cut), expected.GetProperty("sha256").GetString())
                ?? (cut.EndsWith(suffix, StringComparison.Ordinal) ? null : "the mark differs")
                ?? VectorCases.Unlike(
                    $"{cut[..^suffix.Length].EnumerateRunes().Count()}", $"{expected.GetProperty("kept_characters")}");
        },
        VectorCases.Op("truncate"));

    [Fact]
    public void RecordedRows_AreEmittedAlike() => Units124.AssertAll(
        static item =>
        {
            JsonElement expected = item.GetProperty("expect");
            JsonObject row = new ReferenceRows(new ManualTime()).Emit(item.GetProperty("row"));
            JsonElement persisted = expected.GetProperty("row");
            return (persisted.ValueKind == JsonValueKind.Null
                    ? null
                    : VectorCases.Unlike(Canonical(row.ToJsonString()), Canonical(persisted.GetRawText())))
                ?? VectorCases.Unlike(
                    Sha256(Canonical(row.ToJsonString())), expected.GetProperty("row_sha256").GetString());
        },
        VectorCases.Op("emit"));

    [Fact]
    public void RecordedTimes_AreAlike() => Units124.AssertAll(
        static item =>
        {
            JsonElement expected = item.GetProperty("expect");
            ManualTime time = new();
            time.Advance(item.GetProperty("clock").GetDateTimeOffset() - time.GetUtcNow());
            ReferenceRows rows = new(time);
            JsonElement empty = JsonDocument.Parse("{}").RootElement;
            string first = string.Join(' ', Enumerable.Range(0, item.GetProperty("emits").GetInt32())
                .Select(_ => rows.Emit(empty)["ts"]));
            rows.StartRun();
            return VectorCases.Unlike(
                $"{first} {rows.Emit(empty)["ts"]}",
                $"{string.Join(' ', expected.GetProperty("first_run").EnumerateArray())} "
                    + $"{expected.GetProperty("after_restart")}");
        },
        VectorCases.Op("timestamps"));

    [Fact]
    public void RecordedDecisions_AreNamedAlike() => Units135.AssertAll(
        static item => VectorCases.Unlike(
            ReferenceWords.Decision(item.GetProperty("decision").GetString()), item.GetProperty("expect").GetString()),
        VectorCases.Op("normalize_decision"));

    [Fact]
    public void RecordedAnswers_AreTakenAlike() => Units135.AssertAll(
        static item => VectorCases.Unlike(
            ReferenceWords.IsContinue(item.GetProperty("value")) ? "CONTINUE" : "STOP",
            item.GetProperty("expect").GetString()),
        VectorCases.Op("human_choice"));

    private static string Canonical(string json) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(json)));

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
