using System.Globalization;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The vectors of the family <c>gates/min_orchestrator</c>.</summary>
internal static class OrchestratorVectors
{
    public static IReadOnlyList<OrchestratorCase> Cases()
    {
        VectorFamily family = VectorFamily.Load("gates", "min_orchestrator");
        Assert.SkipWhen(family.IsAbsent, family.Reason);

        int stopRules = family.Header.GetProperty("stop_rules").GetArrayLength();

        return [.. family.Cases.Select(each => Read(each, stopRules))];
    }

    public static void CheckMatch(OrchestratorCase each)
    {
        int found = DefaultCues.Matcher.IndexOfFirst(each.Prompt);

        if (each.Decision is not null)
        {
            Assert.True(each.Rule == found, $"{each.Id}: {found} instead of {each.Rule}");
        }
    }

    private static OrchestratorCase Read(JsonElement each, int stopRules)
    {
        JsonElement expect = each.GetProperty("expect");

        return new(
            each.GetProperty("id").GetString()!,
            Prompt(each),
            Text(expect, "decision"),
            Text(expect, "reason_detail"),
            Rule(Text(expect, "matched_rule"), stopRules),
            Text(expect, "prompt_hash"));
    }

    private static string Prompt(JsonElement each)
    {
        if (each.TryGetProperty("prompt_utf16", out JsonElement units))
        {
            return string.Concat(units.EnumerateArray().Select(unit => (char)unit.GetInt32()));
        }

        return each.TryGetProperty("prompt_parts", out JsonElement parts)
            ? string.Concat(parts.EnumerateArray().SelectMany(Repeat))
            : each.GetProperty("prompt").GetString()!;
    }

    private static IEnumerable<string> Repeat(JsonElement part) =>
        Enumerable.Repeat(part.GetProperty("text").GetString()!, part.GetProperty("repeat").GetInt32());

    // Such as stop[3] or hitl[0].
    private static int Rule(string? rule, int stopRules)
    {
        if (rule is null)
        {
            return -1;
        }

        int index = int.Parse(rule[5..^1], CultureInfo.InvariantCulture);
        return rule.StartsWith("stop[", StringComparison.Ordinal) ? index : stopRules + index;
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
