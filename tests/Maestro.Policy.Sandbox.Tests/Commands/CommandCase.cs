using System.Text.Json;
using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.Commands;

/// <summary>A recorded command.</summary>
internal static class CommandCase
{
    /// <summary>Judges it as it is given: as a text, or as an argument vector.</summary>
    public static CommandReading Judge(CommandPolicy policy, JsonElement item) =>
        item.TryGetProperty("command", out JsonElement text) ? policy.JudgeText(text.GetString())
        : item.TryGetProperty("command_spec", out JsonElement spec) ? policy.JudgeText(Text(spec))
        : policy.JudgeArguments(Words(item.GetProperty("value")));

    /// <summary>What the reference says of it.</summary>
    public static Verdict Verdict(JsonElement item) => item.GetProperty("verdict").GetString() switch
    {
        "ALLOW" => Policy.Verdict.Run,
        "CONFIRM" => Policy.Verdict.Hitl,
        _ => Policy.Verdict.Stop,
    };

    /// <summary>Whether a stricter answer is as good.</summary>
    public static bool IsAtLeast(JsonElement item) => item.TryGetProperty("match", out _);

    private static string Text(JsonElement spec) =>
        spec.GetProperty("prefix").GetString()
        + string.Concat(Enumerable.Repeat(spec.GetProperty("unit").GetString(), spec.GetProperty("count").GetInt32()))
        + spec.GetProperty("suffix").GetString();

    // What is no list of texts is no command.
    private static string?[]? Words(JsonElement value) => value.ValueKind != JsonValueKind.Array ? null
        : [.. value.EnumerateArray().Select(
            static word => word.ValueKind == JsonValueKind.String ? word.GetString() : null)];
}
