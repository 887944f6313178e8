using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Gives a program the variables that it may have, and no others.</summary>
internal static class ProgramEnvironment
{
    public static void Fill(IDictionary<string, string?> variables, ProgramCommand command)
    {
        ImmutableArray<string> kept = command.Inherited.IsDefault ? [] : command.Inherited;
        foreach (string name in variables.Keys.Where(name => !kept.Any(one => Fits(one, name))).ToArray())
        {
            variables.Remove(name);
        }

        foreach ((string name, string value) in command.Environment)
        {
            variables[name] = value;
        }
    }

    // Windows doesn't tell names apart by case, and others do.
    private static bool Fits(string rule, string name)
    {
        StringComparison comparison = OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        return rule.EndsWith('*') ? name.StartsWith(rule[..^1], comparison) : name.Equals(rule, comparison);
    }
}
