using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

[Trait("Category", "Conformance")]
public sealed class BenchmarkReaderConformanceTests
{
    [Fact]
    public void Scorecards_AreTheReferences() => VectorFamily.Load("gates", "bench_scorecard").AssertAll(static item =>
    {
        JsonElement expect = item.GetProperty("expect");
        BenchmarkFacts facts;
        try
        {
            facts = BenchmarkReportReader.ReadFacts(item.GetProperty("report"), BenchmarkReading.Reference);
        }
        catch (FormatException exception)
        {
            return item.TryGetProperty("escaped_exception", out _) || expect.TryGetProperty("escaped_exception", out _)
                ? null : exception.Message;
        }

        BenchmarkScorecard card = BenchmarkScorecard.Of(facts, Requirements(item.GetProperty("require")));
        return BenchmarkVectors.Difference(
            expect, BenchmarkVectors.Json(json => BenchmarkReportText.WriteScorecard(json, card)));
    });

    [Fact]
    public void Reports_AreReadAsTheReferenceReadsThem() =>
        VectorFamily.Load("gates", "bench_report_reader").AssertAll(static item => SummaryText.Difference(
            item.GetProperty("expect"),
            BenchmarkReportReader.Read(
                item.GetProperty("report"), item.GetProperty("runs").GetInt64(), BenchmarkReading.Reference)));

    // What is read strictly is read alike; whatever passes, passes in the reference, too.
    [Fact]
    public void FiguresThatAreReadStrictly_AreTheSame() =>
        VectorFamily.Load("gates", "bench_scorecard").AssertAll(static item =>
        {
            try
            {
                JsonElement report = item.GetProperty("report");
                BenchmarkFacts strict = BenchmarkReportReader.ReadFacts(report);
                BenchmarkFacts lax = BenchmarkReportReader.ReadFacts(report, BenchmarkReading.Reference);
                return strict with { Decisions = [] } == lax with { Decisions = [] } ? null : $"{strict}";
            }
            catch (FormatException)
            {
                return null;
            }
        });

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("true")]
    public void DecisionsThatAreNoNumbers_AreNotPassedOver(string count)
    {
        using JsonDocument report = JsonDocument.Parse(
            $$$"""
            {"runs": 3, "crashes": 0, "at_sign_violations": 0, "acc_seal_events": 0, "ethics_seal_events": 0,
             "overall_decision_counts": {"RUN": {{{count}}}}}
            """);

        Assert.Throws<FormatException>(() => BenchmarkReportReader.ReadFacts(report.RootElement));
    }

    private static BenchmarkRequirements Requirements(JsonElement require) =>
        (IsRequired(require, "seal_events") ? BenchmarkRequirements.Seals : BenchmarkRequirements.None)
        | (IsRequired(require, "pii_zero") ? BenchmarkRequirements.NoAddresses : BenchmarkRequirements.None)
        | (IsRequired(require, "crash_free") ? BenchmarkRequirements.NoCrashes : BenchmarkRequirements.None);

    private static bool IsRequired(JsonElement require, string name) => require.GetProperty(name).GetBoolean();
}
