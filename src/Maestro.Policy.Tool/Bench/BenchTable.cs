using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Bench;

/// <summary>Shows what profiles came to as tables.</summary>
internal sealed class BenchTable(TextWriter output, int? width)
{
    public void Write(IReadOnlyList<BenchResult> results, BenchmarkReading reading)
    {
        output.WriteLine($"documents {BenchmarkReportText.Version}, {BenchText.Reading(reading)}");
        output.WriteLine();
        WriteDecisions(results);
        output.WriteLine();
        WriteMeasures(results);
        foreach (BenchResult result in results.Where(static result => !result.Scorecard.Passes))
        {
            output.WriteLine();
            output.WriteLine(OneLine.Of($"{result.Profile.Name} fails: {BenchText.Score(result.Scorecard)}"));
        }
    }

    private static string N(long count) => ShownText.Count(count);

    private void WriteDecisions(IReadOnlyList<BenchResult> results)
    {
        LineTable table = new(
            output, width, new("profile"), Number("runs"), Number("RUN"), Number("PAUSE_FOR_HITL"), Number("STOPPED"),
            Number("asked"), Number("crashes"), Number("runs/s"), new("scorecard", IsFirm: true));
        foreach (BenchResult result in results)
        {
            BenchmarkReport report = result.Report;
            table.Add(
                OneLine.Of(result.Profile.Name), N(report.Runs.Length),
                Share(report, Verdict.Run), Share(report, Verdict.Hitl), Share(report, Verdict.Stop),
                ShownText.Share(report.Derived.RunsThatAsked, report.Derived.Runs), N(report.Crashes),
                BenchText.Speed(report), result.Scorecard.Passes ? "pass" : "FAIL");
        }

        table.Flush();
    }

    private void WriteMeasures(IReadOnlyList<BenchResult> results)
    {
        LineTable table = new(
            output, width, new("profile"), Number("questions"), Number("yes"), Number("sealed"), Number("addresses"),
            Number("distinct"), new("digest"));
        foreach (BenchResult result in results)
        {
            BenchmarkReport report = result.Report;
            table.Add(
                OneLine.Of(result.Profile.Name), N(report.HitlRequested), N(report.Continued),
                N(report.AccSeals + report.EthicsSeals), N(report.AddressViolations), N(report.DistinctRuns),
                report.Digest);
        }

        table.Flush();
    }

    private static LineColumn Number(string head) => new(head, IsRight: true);

    private static string Share(BenchmarkReport report, Verdict verdict) =>
        ShownText.Share(report.Decisions.Of(verdict), report.Runs.Length);
}
