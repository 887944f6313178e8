using System.Text.RegularExpressions;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>Says what is wrong with options in the words of the command line.</summary>
internal static partial class OptionWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Runs"] = "--runs",
        ["Fabricates"] = "--fabricate",
        ["FabricateRate"] = "--fabricate-rate",
        ["SavesIncidents"] = "--save-arl-on-abnormal",
        ["IncidentFolder"] = "--arl-out-dir",
        ["Jobs"] = "--jobs",
    };

    /// <summary>What is wrong.</summary>
    public static string Of(ArgumentException exception) =>
        Name().Replace(
            exception.Message.Split(" (Parameter", 2)[0],
            static name => Words.GetValueOrDefault(name.Value, name.Value));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Name();
}
