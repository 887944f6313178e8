using System.CommandLine.Parsing;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>What generations are called on the command line.</summary>
internal static class GenerationNames
{
    private static readonly (string Name, EmergencyGeneration Generation)[] Names =
    [
        ("5.1.2", EmergencyGeneration.V512),
        ("5.0.1", EmergencyGeneration.V501),
        ("4.8", EmergencyGeneration.V48),
        ("4.7-fixed", EmergencyGeneration.V47Fixed),
        ("4.7", EmergencyGeneration.V47),
        ("4.6", EmergencyGeneration.V46),
        ("4.4", EmergencyGeneration.V44),
        ("4.1", EmergencyGeneration.V41),
        ("4", EmergencyGeneration.V4),
        ("1", EmergencyGeneration.V1),
        ("4.4-bench", EmergencyGeneration.V44Bench),
    ];

    /// <summary>All names, for people.</summary>
    public static string List { get; } = string.Join(", ", Names.Select(static known => known.Name));

    /// <summary>Reads a name.</summary>
    public static EmergencyGeneration Parse(ArgumentResult argument)
    {
        string text = argument.Tokens.Single().Value;
        foreach ((string name, EmergencyGeneration generation) in Names)
        {
            if (name == text)
            {
                return generation;
            }
        }

        argument.AddError($"--generation is one of {List}, not '{text}'.");
        return default;
    }
}
