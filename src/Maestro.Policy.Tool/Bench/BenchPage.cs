using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Bench;

/// <summary>Shows what profiles came to as a page; the same profiles, the same page.</summary>
internal sealed class BenchPage(IReadOnlyList<BenchResult> results, BenchmarkReading reading)
{
    private readonly PageWriter _page = new("Benchmark");

    /// <summary>The page.</summary>
    public string Text()
    {
        int passed = results.Count(static result => result.Scorecard.Passes);
        _page.Tiles(
            ("Documents", BenchmarkReportText.Version),
            ("Runs", BenchText.Reading(reading)),
            ("Profiles", N(results.Count)),
            ("Scorecards that pass", N(passed)));
        _page.Note("Simulated: all answers of humans are drawn. The same profile gives the same figures.");
        AppendOverview();
        foreach (BenchResult result in results)
        {
            Append(result);
        }

        return _page.Text();
    }

    private static string N(long count) => ShownText.Count(count);

    private void AppendOverview()
    {
        _page.Begin("Decisions by profile");
        _page.Line(PageCharts.Columns(
            "Runs by profile",
            [
                .. results.Select(static result =>
                    new ChartColumn(PageText.Escape(result.Profile.Name), Parts(result.Report.Decisions))),
            ]));
        _page.End();
    }

    private void Append(BenchResult result)
    {
        (BenchmarkProfile profile, BenchmarkReport report) = (result.Profile, result.Report);
        _page.Begin(PageText.Escape(profile.Name));
        _page.Note(PageText.Escape(profile.Prompt));
        _page.Tiles(
            ("Scorecard", PageText.Escape(BenchText.Score(result.Scorecard))),
            ("Required", BenchText.Requirements(profile)),
            ("Runs", N(report.Runs.Length)),
            ("Seed", PageText.Escape(BenchText.Seed(profile))),
            ("Questions", N(report.HitlRequested)),
            ("Answers to go on", N(report.Continued)),
            ("Sealed tasks", N(report.AccSeals + report.EthicsSeals)),
            ("Crashes", N(report.Crashes)),
            ("Runs with an address", N(report.AddressViolations)),
            ("Distinct runs", N(report.DistinctRuns)),
            ("Digest", report.Digest));
        _page.Shares(
            ("Decision", "Runs"),
            Parts(report.Decisions),
            new ChartPart("", "asked a human", report.Derived.RunsThatAsked));
        AppendEvents(report);
        _page.End();
    }

    private void AppendEvents(BenchmarkReport report)
    {
        long all = report.Events.Counts.Sum(static count => count.Value);
        long most = report.Events.Counts.Select(static count => count.Value).DefaultIfEmpty().Max();
        _page.Line("<details><summary>Events</summary>");
        foreach ((string name, long count) in report.Events.Counts)
        {
            _page.Bar(PageText.Escape(name), count, most, all);
        }

        _page.Line("</details>");
    }

    private static ChartPart[] Parts(BenchmarkCounts counts) =>
    [
        new("run", Verdict.Run.ToWireName(), counts.Run),
        new("hitl", Verdict.Hitl.ToWireName(), counts.Hitl),
        new("stop", Verdict.Stop.ToWireName(), counts.Stop),
    ];
}
