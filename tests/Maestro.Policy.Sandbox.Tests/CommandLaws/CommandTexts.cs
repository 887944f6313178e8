using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>The texts of the recorded commands, which the laws begin with.</summary>
internal static class CommandTexts
{
    public static VectorFamily Family { get; } = VectorFamily.Load("workers", "commands");

    /// <summary>Every text, once, the shortest first.</summary>
    public static IReadOnlyList<string> All { get; } = Family.IsAbsent
        ? []
        : [.. Family.Cases.Select(Text).OfType<string>().Distinct().OrderBy(static text => text.Length)];

    /// <summary>The texts that are short enough to be changed in thousands of ways.</summary>
    public static IReadOnlyList<string> Short { get; } = [.. All.Where(static text => text.Length <= 400)];

    private static string? Text(JsonElement item) =>
        item.TryGetProperty("command", out JsonElement command) ? command.GetString()
        : item.TryGetProperty("command_spec", out JsonElement spec)
            ? spec.GetProperty("prefix").GetString()
                + string.Concat(
                    Enumerable.Repeat(spec.GetProperty("unit").GetString(), spec.GetProperty("count").GetInt32()))
                + spec.GetProperty("suffix").GetString()
        : null;
}
