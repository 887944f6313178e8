using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Simulation.Negotiation;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Negotiation;

[Trait("Category", "Conformance")]
public sealed class NegotiationConformanceTests
{
    // BenchmarkDeviations.NegotiationsAreNotPlayed
    private const string Played = "run";

    [Fact]
    public void Rules_AreTheReferences() => VectorFamily.Load("gates", "bench_negotiation").AssertAll(
        static item =>
        {
            JsonElement expect = item.GetProperty("expect");
            string found = Found(item);
            bool isFailed = item.TryGetProperty("escaped_exception", out _)
                || (expect.ValueKind == JsonValueKind.Object && expect.TryGetProperty("escaped_exception", out _));
            string recorded = expect.ValueKind == JsonValueKind.Array
                ? string.Join(' ', expect.EnumerateArray())
                : expect.ToString();

            // BenchmarkDeviations.NegotiationEvidenceIsAlwaysJudged
            return isFailed ? (found.StartsWith("False", StringComparison.Ordinal) ? null : found)
                : found == recorded ? null : $"{found}, recorded {recorded}";
        },
        static item => !item.GetProperty("op").ValueEquals(Played));

    private static string Found(JsonElement item)
    {
        JsonElement bundle = item.TryGetProperty("bundle", out JsonElement given) ? given : default;
        return item.GetProperty("op").GetString() switch
        {
            "deal_quality" => Quality(Number(item, "price"), Number(item, "round")),
            "verify_evidence" => NegotiationEvidence.Verify(bundle) is var code && code == NegotiationEvidence.Sound
                ? $"True {code}" : $"False {code}",
            "has_reference" => $"{NegotiationEvidence.HasReference(bundle)}",
            "rfl_pattern_change" => NegotiationBoundary.OfPattern(
                IsMalicious(item), Text(item, "from"), Text(item, "to"), NegotiationEvidence.HasReference(bundle)),
            "rfl_offer" => NegotiationBoundary.OfOffer(
                IsMalicious(item), Number(item, "current"), Number(item, "proposed"), Number(item, "floor"),
                NegotiationEvidence.HasReference(bundle)),
            "reset_manager" => Resets(item),
            "trust_recovery" => Recovery(item),
            var other => $"{other}",
        };
    }

    private static string Quality(int price, int round) =>
        $"{NegotiationPrices.AreAgreed(price)} {Word(NegotiationPrices.Quality(price, round))}";

    private static string Resets(JsonElement item)
    {
        EscalationBudget budget = new(Number(item, "threshold"), Number(item, "ban_after"));
        return string.Join(' ', item.GetProperty("buckets").EnumerateArray().Select(bucket =>
            budget.Record(Text(item, "agent"), bucket.GetString()!) switch
            {
                EscalationOutcome.Ban => "BAN",
                EscalationOutcome.Reset => "MEMORY_RESET",
                _ => "NONE",
            }));
    }

    private static string Recovery(JsonElement item)
    {
        DealQuality quality = Enum.GetValues<DealQuality>()
            .FirstOrDefault(known => Word(known) == Text(item, "quality"));
        TrustRecovery recovery = TrustRecovery.Of(
            item.GetProperty("trust").GetDouble(), quality, item.GetProperty("violation").GetBoolean(),
            Text(item, "confidence") == "high");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(recovery.IsApplied ? "SCORE_UPDATE" : "TRUST_RECOVERY_SKIPPED")} {recovery.ReasonCode} "
                + $"{recovery.Trust:0.0000}");
    }

    private static string Word(DealQuality quality) => quality switch
    {
        DealQuality.Good => "good",
        DealQuality.Ok => "ok",
        _ => "bad",
    };

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static bool IsMalicious(JsonElement item) => item.GetProperty("malicious").GetBoolean();
}
