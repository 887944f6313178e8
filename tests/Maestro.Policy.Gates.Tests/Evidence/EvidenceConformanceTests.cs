using System.Text.Json;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Tests.Trust;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Evidence;

[Trait("Category", "Conformance")]
public sealed class EvidenceConformanceTests
{
    private static readonly EvidenceGate<EvidenceSubmission> Gate = new(
        EvidenceBook.Options with
        {
            Layer = EvidenceBook.Book.Layer("evidence_gate"),
            FabricatedObjection = EvidenceObjection.Pause,
            InvalidObjection = EvidenceObjection.Pause,
            MissingObjection = EvidenceObjection.Pause,
            Rules = EvidenceRules.Reference,
        },
        static submission => submission,
        place: null);

    [Theory]
    [InlineData("validate", EvidenceReading.Reference)]
    [InlineData("validate_v4_8", EvidenceReading.ReferenceV48)]
    [InlineData("validate_kage", EvidenceReading.Kage)]
    public void RecordedBundles_HaveTheSameFaults(string column, EvidenceReading reading) =>
        Family.AssertAll(item =>
        {
            JsonElement expected = item.GetProperty("expect").GetProperty(column);
            string? text = expected.GetProperty("ok").GetBoolean()
                ? null : expected.GetProperty("python_str").GetString();
            string? found = EvidenceReader.Validate(item.GetProperty("input"), reading);

            return found == text ? null : $"{found}, expected {text}";
        });

    [Fact]
    public void RecordedBundles_ArePausedAlike() => Family.AssertAll(item =>
    {
        JsonElement expected = item.GetProperty("expect").GetProperty("gate");
        EvidenceSubmission submission =
            EvidenceReader.Read(item.GetProperty("input"), EvidenceReading.Reference);
        GateResult result = Gate.EvaluateAsync(submission, Context, default).AsTask().Result;
        EvidenceReview review = EvidenceRules.Reference.Judge(submission, null, EvidenceBook.Noon);
        string row = TrustVectors.Row(review.ToFields("POLICY_PACK#SIM#V4_8_2"));
        bool isOk = expected.GetProperty("ok").GetBoolean();

        return result.Outcome == (isOk ? GateOutcome.Pass : GateOutcome.Pause)
            && (isOk ? "EVIDENCE_OK" : result.Reason.Name) == expected.GetProperty("reason").GetString()
            && row == TrustVectors.Row(expected.GetProperty("extra")) ? null : $"{result}: {row}";
    });

    // DEV-EVIDENCE-001.
    [Fact]
    public void RecordedBundles_AreReadNoMoreLaxlyByDefault() => Family.AssertAll(item =>
    {
        bool isAccepted = EvidenceRules.Default
            .Judge(EvidenceReader.Read(item.GetProperty("input")), null, EvidenceBook.Noon).IsAccepted;

        return !isAccepted || item.GetProperty("expect").GetProperty("gate").GetProperty("ok").GetBoolean()
            ? null : "accepted";
    });

    [Fact]
    public void RecordedSoundBundle_IsAcceptedByDefault() => Family.AssertAll(
        static item => item.GetProperty("group").GetString() == "valid"
            ? EvidenceReader.Validate(item.GetProperty("input")) : null);

    private static VectorFamily Family => VectorFamily.Load("emergency", "evidence_bundles");

    private static GateContext Context => new(Gate.Layer, new("run-1"), new ManualTime());
}
