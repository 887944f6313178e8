using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.Simulation.Tests.Documents;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

[Trait("Category", "Conformance")]
public sealed class BenchmarkConformanceTests
{
    private static readonly DocumentWorld World = new(DocumentOrder.Reference);

    [Fact]
    public void Suites_AreTheReferences() => VectorFamily.Load("gates", "bench_suite").AssertAll(static item =>
    {
        JsonElement expect = item.GetProperty("expect");
        BenchmarkReport report = Run(item.GetProperty("config"));
        JsonElement json = BenchmarkVectors.Json(report);

        return BenchmarkVectors.Difference(expect.GetProperty("report"), json)
            ?? Unlike("runs_data", Runs(report), expect.GetProperty("runs_data"))
            ?? expect.GetProperty("scorecard").EnumerateObject()
                .Select(card => BenchmarkVectors.Difference(card.Value, Scorecard(report, card.Name)))
                .FirstOrDefault(static difference => difference is not null)
            ?? (expect.TryGetProperty("derived", out JsonElement derived)
                ? SummaryText.Difference(
                    derived, BenchmarkReportReader.Read(json, report.Runs.Length, BenchmarkReading.Reference))
                : null);
    });

    [Fact]
    public void Profiles_AreTheReferences() => VectorFamily.Load("gates", "bench_profiles").AssertAll(static item =>
    {
        JsonElement expect = item.GetProperty("expect");
        BenchmarkReport report = Run(item.GetProperty("profile"));

        return BenchmarkVectors.Difference(expect.GetProperty("report"), BenchmarkVectors.Json(report))
            ?? Unlike(
                "derived",
                BenchmarkVectors.Json(json => BenchmarkReportText.WriteDerived(json, report.Derived)),
                expect.GetProperty("derived"))
            ?? BenchmarkVectors.Difference(expect.GetProperty("derived_counts"), Counts(report.Derived.Counts))
            ?? BenchmarkVectors.Difference(expect.GetProperty("scorecard"), Scorecard(report, "111"))
            ?? BenchmarkVectors.Difference(
                item.GetProperty("profile"),
                BenchmarkVectors.Json(json =>
                    BenchmarkProfileText.Write(json, report.Profile, BenchmarkReading.Reference)))
            ?? ShippedDifference(expect, report);
    });

    [Fact]
    public void Humans_AreTheReferences() => VectorFamily.Load("gates", "bench_profiles").AssertAll(static item =>
    {
        BenchmarkProfile profile = BenchmarkVectors.Profile(item.GetProperty("profile"));
        string[] answers = [.. item.GetProperty("human_answers_report").EnumerateArray().Select(Text)];
        string derived = Text(item.GetProperty("human_answers_derived"));

        return answers.Where((text, i) => text != Answers(profile, i, text.Length)).FirstOrDefault()
            ?? (derived == Answers(profile, 0, derived.Length) ? null : derived);
    });

    [Fact]
    public void ShippedProfiles_AreTheReferences()
    {
        VectorFamily vectors = VectorFamily.Load("gates", "bench_profiles");
        vectors.AssertAll(
            static item => BenchmarkProfiles.Find(item.GetProperty("profile").GetProperty("name").GetString()!)
                is { } shipped
                ? BenchmarkVectors.Difference(
                    item.GetProperty("profile"),
                    BenchmarkVectors.Json(json =>
                        BenchmarkProfileText.Write(json, shipped, BenchmarkReading.Reference)))
                : "isn't shipped",
            static item => item.GetProperty("expect").TryGetProperty("report_keys", out _),
            mayBeNone: true);
    }

    // BenchmarkDeviations.FaultsAreTyped: what are no faults can't be given, and is a world that fails.
    private static BenchmarkReport Run(JsonElement profile) => BenchmarkSuite.Run(
        BenchmarkVectors.Profile(profile),
        DocumentVectors.AreNoFaults(profile.GetProperty("faults")) ? new FailingWorld(World, static _ => true) : World,
        BenchmarkReading.Reference);

    private static string? ShippedDifference(JsonElement expect, BenchmarkReport report) =>
        !expect.TryGetProperty("report_keys", out JsonElement keys) ? null
            : Unlike(
                "keys",
                string.Join(' ', BenchmarkVectors.Json(report).EnumerateObject().Select(static member => member.Name)
                    .Order(StringComparer.Ordinal)),
                string.Join(' ', keys.EnumerateArray().Select(Text)))
            ?? BenchmarkVectors.Difference(
                expect.GetProperty("runs_data_first"), BenchmarkVectors.Json(report).GetProperty("runs_data")[0])
            ?? Unlike(
                "decisions",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
                    string.Concat(report.Runs.Select(static run => run.Decision.ToWireName()[0]))))),
                Text(expect.GetProperty("runs_data_decisions_sha256")));

    private static JsonElement Runs(BenchmarkReport report) => BenchmarkVectors.Json(json => JsonSerializer.Serialize(
        json,
        report.Runs.Select(static run => new object[]
        {
            run.RunId, run.Decision.ToWireName(), run.Events.Counts.ToDictionary(),
        })));

    private static JsonElement Scorecard(BenchmarkReport report, string flags) => BenchmarkVectors.Json(json =>
        BenchmarkReportText.WriteScorecard(
            json,
            BenchmarkScorecard.Of(
                BenchmarkFacts.Of(report),
                (flags[0] == '1' ? BenchmarkRequirements.Seals : BenchmarkRequirements.None)
                    | (flags[1] == '1' ? BenchmarkRequirements.NoAddresses : BenchmarkRequirements.None)
                    | (flags[2] == '1' ? BenchmarkRequirements.NoCrashes : BenchmarkRequirements.None))));

    private static JsonElement Counts(BenchmarkCounts counts) => BenchmarkVectors.Json(json =>
        JsonSerializer.Serialize(
            json,
            new Dictionary<string, long>
            {
                ["RUN"] = counts.Run, ["PAUSE_FOR_HITL"] = counts.Hitl, ["STOPPED"] = counts.Stop,
            }));

    private static string Answers(BenchmarkProfile profile, int run, int count)
    {
        BenchmarkHuman human = new(profile.Seed + run, profile.ContinueShare);
        return string.Concat(Enumerable.Range(0, count)
            .Select(_ => human.Answer(default) == DocumentAnswer.Continue ? 'C' : 'S'));
    }

    private static string Text(JsonElement text) => text.GetString()!;

    private static string? Unlike(string what, JsonElement found, JsonElement recorded) =>
        Unlike(what, BenchmarkVectors.Canonical(found), BenchmarkVectors.Canonical(recorded));

    private static string? Unlike(string what, string found, string recorded) =>
        found == recorded ? null : $"{what}: {found}\n    instead of\n{recorded}";
}
