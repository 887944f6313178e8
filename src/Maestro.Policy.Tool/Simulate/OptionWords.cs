namespace Maestro.Policy.Tool.Simulate;

/// <summary>Says what is wrong with options in the words of the command line.</summary>
internal static class OptionWords
{
    private static readonly (string Property, string Option)[] Words =
    [
        ("Runs", "--runs"),
        ("FabricateRate", "--fabricate-rate"),
        ("Fabricates", "--fabricate"),
        ("SavesIncidents", "--save-arl-on-abnormal"),
        ("IncidentFolder", "--arl-out-dir"),
        ("Jobs", "--jobs"),
        ("Seed", "--seed"),
    ];

    /// <summary>What is wrong.</summary>
    public static string Of(ArgumentException exception) => Words.Aggregate(
        exception.Message.Split(" (Parameter", 2)[0],
        static (message, word) => message.Replace(word.Property, word.Option, StringComparison.Ordinal));
}
