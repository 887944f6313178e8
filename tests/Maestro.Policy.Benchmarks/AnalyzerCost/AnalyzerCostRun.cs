using System.Globalization;

namespace Maestro.Policy.Benchmarks.AnalyzerCost;

/// <summary>Measures what the analyzers add to the compilation of hosts of 200,000 lines.</summary>
internal static class AnalyzerCostRun
{
    public static void Print(string repository)
    {
        Console.WriteLine("| host | lines | compiler | our analyzers | per line | share |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (HostKind kind in Enum.GetValues<HostKind>())
        {
            using Host host = new(kind, repository);
            CompilerReport report = CompilerReport.Build(host.Folder);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind} | {host.Lines:N0} | {report.Compiler:F1} s | {report.Ours:F2} s "
                + $"| {report.Ours / host.Lines * 1e6:F1} µs | {report.Ours / report.Compiler:P1} |"));
        }
    }
}
