using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>Reads the reference's command line into options: names may be cut where that is unique, and what comes last
/// counts.</summary>
internal static partial class ReferenceArguments
{
    private static readonly string[] Names =
    [
        "--runs", "--fabricate", "--fabricate-rate", "--seed", "--no-reset", "--no-reset-eval",
        "--save-arl-on-abnormal", "--arl-out-dir", "--max-arl-files", "--full-context-n", "--key-mode", "--key-file",
        "--key-env", "--keep-runs", "--queue-max-items", "--sample-runs", "--out", "--queue-csv", "--help",
    ];

    private static readonly string[] Flags =
    [
        "--fabricate", "--no-reset", "--no-reset-eval", "--save-arl-on-abnormal", "--keep-runs", "--help",
    ];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="given">What isn't said there.</param>
    /// <param name="exitCode">How the reference ends when there is nothing to simulate.</param>
    /// <returns>The options, or <see langword="null"/>.</returns>
    public static EmergencyOptions? Read(string[] arguments, EmergencyOptions given, out int exitCode)
    {
        exitCode = 2;
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i++)
        {
            string[] parts = arguments[i].Split('=', 2);
            if (Name(parts[0]) is not { } name)
            {
                return null;
            }

            bool isFlag = Flags.Contains(name);
            if (name == "--help")
            {
                exitCode = 0;
                return null;
            }

            if (isFlag != (parts.Length == 1 && isFlag) || (!isFlag && parts.Length == 1 && i + 1 == arguments.Length))
            {
                return null;
            }

            values[name] = isFlag ? "" : parts.Length == 2 ? parts[1] : arguments[++i];
        }

        return Options(values, given);
    }

    private static string? Name(string text)
    {
        string[] found = Names.Contains(text)
            ? [text]
            : [.. Names.Where(name => text.Length > 2 && name.StartsWith(text, StringComparison.Ordinal))];
        return found.Length == 1 ? found[0] : null;
    }

    private static EmergencyOptions? Options(Dictionary<string, string> values, EmergencyOptions given)
    {
        string[] numbers =
            ["--runs", "--seed", "--max-arl-files", "--full-context-n", "--queue-max-items", "--sample-runs"];
        string mode = values.GetValueOrDefault("--key-mode", "demo");
        double rate = 0;
        bool isSound = numbers.All(name => !values.TryGetValue(name, out string? text) || Whole().IsMatch(text.Trim()))
            && mode is "demo" or "file" or "env"
            && (!values.TryGetValue("--fabricate-rate", out string? share) || TryReadShare(share, out rate));
        return !isSound ? null : given with
        {
            Runs = Number(values, "--runs", given.Runs),
            Fabricates = values.ContainsKey("--fabricate"),
            FabricateRate = values.ContainsKey("--fabricate-rate") ? rate : null,
            Seed = values.TryGetValue("--seed", out string? seed) ? Read(seed) : null,
            KeepsStores = values.ContainsKey("--no-reset"),
            KeepsEvaluation = values.ContainsKey("--no-reset-eval"),
            SavesIncidents = values.ContainsKey("--save-arl-on-abnormal"),
            IncidentFolder = values.GetValueOrDefault("--arl-out-dir", ""),
            MaxIncidentFiles = Number(values, "--max-arl-files", given.MaxIncidentFiles),
            RowsBefore = (int)Number(values, "--full-context-n", given.RowsBefore),
            Key = mode switch
            {
                "file" => EmergencyKey.FromFile(values.GetValueOrDefault("--key-file", "")),
                "env" => EmergencyKey.FromEnvironment(values.GetValueOrDefault("--key-env", "")),
                _ => EmergencyKey.Demo,
            },
            KeepsRuns = values.ContainsKey("--keep-runs"),
            MaxQueueItems = Number(values, "--queue-max-items", given.MaxQueueItems),
            SampleRuns = Number(values, "--sample-runs", given.SampleRuns),
            ResultFile = values.GetValueOrDefault("--out", ""),
            QueueFile = values.GetValueOrDefault("--queue-csv", ""),
        };
    }

    private static long Number(Dictionary<string, string> values, string name, long otherwise) =>
        values.TryGetValue(name, out string? text) ? (long)Read(text) : otherwise;

    private static BigInteger Read(string text) => BigInteger.Parse(
        text.Trim().Replace("_", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture);

    private static bool TryReadShare(string text, out double share)
    {
        share = text.Trim() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => 0 };
        return share != 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out share);
    }

    [GeneratedRegex(@"\A[+-]?[0-9]+(_[0-9]+)*\z")]
    private static partial Regex Whole();
}
