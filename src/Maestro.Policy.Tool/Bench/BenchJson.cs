using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;

namespace Maestro.Policy.Tool.Bench;

/// <summary>Writes what profiles came to; the same profiles, the same text.</summary>
internal static class BenchJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<BenchResult> results, BenchmarkReading reading)
    {
        json.WriteStartObject();
        json.WriteString("module", BenchmarkReportText.Module);
        json.WriteString("module_version", BenchmarkReportText.Version);
        json.WriteStartArray("profiles");
        foreach (BenchResult result in results)
        {
            json.WriteStartObject();
            json.WritePropertyName("profile");
            BenchmarkProfileText.Write(json, result.Profile, reading);
            json.WritePropertyName("report");
            BenchmarkReportText.WriteReport(json, result.Report);
            json.WritePropertyName("derived");
            BenchmarkReportText.WriteDerived(json, result.Report.Derived);
            if (reading != BenchmarkReading.Reference)
            {
                json.WritePropertyName("scorecard");
                BenchmarkReportText.WriteScorecard(json, result.Scorecard);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
