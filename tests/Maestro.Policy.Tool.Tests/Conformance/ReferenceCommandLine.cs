using System.Text.Json;

namespace Maestro.Policy.Tool.Tests.Conformance;

/// <summary>A command line of the reference, and what the tool makes of it.</summary>
internal sealed class ReferenceCommandLine(JsonElement arguments)
{
    private static readonly string[] Options = ["--prompt", "--run-id", "--log-path", "--help"];

    private readonly string[] _argv = [.. arguments.EnumerateArray().Select(argument => argument.GetString()!)];

    // DEV-CLI-002, DEV-CLI-003, DEV-CLI-004
    public bool IsRefused
    {
        get
        {
            string[] names = [.. Names()];
            return names.Any(IsAbbreviated)
                || names.Distinct().Count() < names.Length
                || Value("--run-id") is "";
        }
    }

    public string[] Translated() =>
        _argv is ["--help"] or ["-h"]
            ? ["gate", .. _argv]
            : ["gate", .. _argv.Select(Renamed), "--format", "min"];

    private static string Renamed(string argument) =>
        argument.StartsWith("--log-path", StringComparison.Ordinal)
            ? "--log" + argument["--log-path".Length..]
            : argument;

    private static bool IsAbbreviated(string name) =>
        !Options.Contains(name) && Options.Any(option => option.StartsWith(name, StringComparison.Ordinal));

    public string? Value(string option)
    {
        for (int i = 0; i < _argv.Length; i++)
        {
            if (_argv[i] == option)
            {
                return i + 1 < _argv.Length ? _argv[i + 1] : null;
            }

            if (_argv[i].StartsWith(option + "=", StringComparison.Ordinal))
            {
                return _argv[i][(option.Length + 1)..];
            }
        }

        return null;
    }

    // An argument that follows an option is its value.
    private IEnumerable<string> Names()
    {
        for (int i = 0; i < _argv.Length; i++)
        {
            if (_argv[i].StartsWith("--", StringComparison.Ordinal))
            {
                yield return _argv[i].Split('=')[0];
                i += _argv[i].Contains('=', StringComparison.Ordinal) ? 0 : 1;
            }
        }
    }
}
