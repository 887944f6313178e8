using System.Globalization;
using System.Numerics;
using System.Text;
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
    /// <param name="values">What was said, as it was said.</param>
    /// <param name="exitCode">How the reference ends when there is nothing to simulate.</param>
    /// <returns>The options, or <see langword="null"/>.</returns>
    public static EmergencyOptions? Read(
        string[] arguments, EmergencyOptions given, out Dictionary<string, string> values, out int exitCode)
    {
        exitCode = 2;
        bool isSound = true;
        values = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i++)
        {
            string[] parts = arguments[i].Split('=', 2);
            string? name = Name(parts[0]);
            bool isFlag = Flags.Contains(name);
            bool isLast = i + 1 == arguments.Length || IsName(arguments[i + 1]);
            if (name is null)
            {
                isSound = false;
                continue;
            }

            if ((isFlag && parts.Length == 2) || (!isFlag && parts.Length == 1 && isLast))
            {
                return null;
            }

            values[name] = isFlag ? "" : parts.Length == 2 ? parts[1] : arguments[++i];
            EmergencyOptions? options = Options(values, given);
            if (options is null || name == "--help")
            {
                exitCode = options is null ? 2 : 0;
                return null;
            }
        }

        return isSound ? Options(values, given) : null;
    }

    // What begins with a dash is a value only if it is a number, or has a blank and is no name.
    private static bool IsName(string text) =>
        text.StartsWith('-') && text.Length > 1 && !Negative().IsMatch(text)
            && (!text.Contains(' ', StringComparison.Ordinal) || Name(text.Split('=', 2)[0]) is not null);

    private static string? Name(string text)
    {
        if (text == "-h")
        {
            return "--help";
        }

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
        bool isSound = numbers.All(name => !values.TryGetValue(name, out string? text) || Whole().IsMatch(Plain(text)))
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
            RowsBefore = (int)Math.Clamp(
                Number(values, "--full-context-n", given.RowsBefore), int.MinValue, int.MaxValue),
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
        values.TryGetValue(name, out string? text) 
            ? (long)BigInteger.Clamp(Read(text), long.MinValue, long.MaxValue)
            : otherwise;

    private static BigInteger Read(string text) => BigInteger.Parse(
        Plain(text).Replace("_", "", StringComparison.Ordinal),
        NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture);

    // Digits of every script are digits.
    private static string Plain(string text) => string.Concat(text.Trim().EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
            ? $"{(int)Rune.GetNumericValue(rune)}"
            : rune.ToString()));

    private static bool TryReadShare(string text, out double share)
    {
        string plain = Underscore().Replace(Plain(text), "").ToUpperInvariant();
        share = plain.TrimStart('+', '-') switch { "NAN" => double.NaN, "INF" or "INFINITY" => 2, _ => 0 };
        return share != 0 || double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out share);
    }

    [GeneratedRegex(@"\A-([0-9]+|[0-9]*\.[0-9]+)\z")]
    private static partial Regex Negative();

    [GeneratedRegex(@"(?<=[0-9])_(?=[0-9])")]
    private static partial Regex Underscore();

    [GeneratedRegex(@"\A[+-]?[0-9]+(_[0-9]+)*\z")]
    private static partial Regex Whole();
}
