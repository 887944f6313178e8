using System.Text.Json;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.Gates.Text;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Meaning;

[Trait("Category", "Conformance")]
public sealed class MeaningConformanceTests
{
    private static readonly VectorFamily Units124 = VectorFamily.Load("gates", "doc_v124_units");
    private static readonly VectorFamily Units135 = VectorFamily.Load("gates", "doc_v135_units");
    private static readonly MeaningReader Reader124 = new(MeaningRules.Documents124);
    private static readonly MeaningReader Reader135 = new(MeaningRules.Documents135);

    [Fact]
    public void RecordedMeanings_AreAlike() => Units124.AssertAll(
        static item => VectorCases.Unlike(
            Reader124.Judge(Text(item, "prompt"), Text(item, "kind")) switch
            {
                MeaningOutcome.AnyKind => """["RUN",null,"MEANING_GENERIC_ALLOW_ALL"]""",
                MeaningOutcome.Named => """["RUN",null,"MEANING_KIND_MATCH"]""",
                MeaningOutcome.OtherKind => """["PAUSE_FOR_HITL","meaning","MEANING_KIND_MISSING"]""",
                var outcome => $"{outcome}",
            },
            JsonSerializer.Serialize(item.GetProperty("expect"))),
        VectorCases.Op("meaning"));

    [Fact]
    public void RecordedTokens_AreFoundAlike() => Units124.AssertAll(
        static item => VectorCases.Unlike(
            $"{Contains(Text(item, "text"), Text(item, "token"))}", $"{item.GetProperty("expect").GetBoolean()}"),
        VectorCases.Op("contains_token"));

    [Fact]
    public void RecordedTasks_AreInferredAlike() => Units135.AssertAll(
        static item => VectorCases.Unlike(
            JsonSerializer.Serialize(Reader135.Infer(Text(item, "prompt"))),
            JsonSerializer.Serialize(item.GetProperty("expect"))),
        VectorCases.Op("infer_tasks"));

    // Nothing is never found; a list refuses it.
    private static bool Contains(string text, string token) =>
        !string.IsNullOrWhiteSpace(token)
        && new PhraseList([token], PhraseReading.ReferenceWords).IndexOfFirst(text) == 0;

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
