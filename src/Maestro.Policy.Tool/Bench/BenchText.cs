using System.Globalization;
using Maestro.Policy.Simulation.Benchmarks;

namespace Maestro.Policy.Tool.Bench;

/// <summary>How benchmarks are put into words, in tables and on pages alike.</summary>
internal static class BenchText
{
    /// <summary>How runs are counted.</summary>
    public static string Reading(BenchmarkReading reading) =>
        reading == BenchmarkReading.Reference ? "counted as the reference counts" : "counted as decided";

    /// <summary>Whether a scorecard passes, and why not.</summary>
    public static string Score(BenchmarkScorecard scorecard) =>
        scorecard.Passes ? "pass" : string.Join(", ", scorecard.FailReasons);

    /// <summary>What a profile has to come to.</summary>
    public static string Requirements(BenchmarkProfile profile) =>
        profile.Requirements == BenchmarkRequirements.None
            ? "nothing"
            : string.Join(", ", BenchmarkProfileText.RequirementNames.Where(name =>
                BenchmarkProfileText.TryParse(name, out BenchmarkRequirements one)
                && profile.Requirements.HasFlag(one)));

    /// <summary>What answers were drawn with.</summary>
    public static string Seed(BenchmarkProfile profile) => profile.Seed.ToString(CultureInfo.InvariantCulture);

    /// <summary>A speed; - where the time was too short.</summary>
    public static string Speed(BenchmarkReport report) =>
        report.RunsPerSecond > 0 ? report.RunsPerSecond.ToString("0", CultureInfo.InvariantCulture) : "-";
}
