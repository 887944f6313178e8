using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Benchmarks.AnalyzerCost;

/// <summary>What the compiler says that a build took, in seconds.</summary>
/// <param name="Compiler">The compiler with all its analyzers.</param>
/// <param name="Ours">Our analyzers, the time included that their code takes to be made ready.</param>
internal sealed partial record CompilerReport(double Compiler, double Ours)
{
    public static CompilerReport Build(string folder)
    {
        Dotnet(folder, "restore");
        string log = Dotnet(
            folder,
            "build",
            "--no-restore",
            "-p:ReportAnalyzer=true",
            "-p:UseSharedCompilation=false",
            "-nodeReuse:false",
            "-v:d",
            "-clp:PerformanceSummary");

        // The compiler rounds what is less than a millisecond.
        return new(
            Number(CompilerTask().Match(log)) / 1000,
            Analyzers().Matches(log).Select(Number).DefaultIfEmpty(0).Sum());
    }

    private static double Number(Match match) =>
        match.Success
            && double.TryParse(
                match.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : 0;

    private static string Dotnet(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"dotnet {arguments[0]} failed in {folder}:\n{output[^Math.Min(2000, output.Length)..]}");
    }

    [GeneratedRegex(@"(?<n>\d+) ms +Csc +\d+ calls")]
    private static partial Regex CompilerTask();

    [GeneratedRegex(@"^ *(?<n>[\d.]+) +<?\d+ +Maestro\.Policy\.Analyzers, Version", RegexOptions.Multiline)]
    private static partial Regex Analyzers();
}
