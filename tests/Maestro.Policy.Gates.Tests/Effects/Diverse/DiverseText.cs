using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>Text as the diversified pipeline reads and signs it.</summary>
internal static partial class DiverseText
{
    /// <summary>Form KC, with one blank for every run of white space, and none at the ends.</summary>
    public static string Normal(string text) =>
        Blanks().Replace(text.Normalize(NormalizationForm.FormKC), " ").Trim(' ');

    /// <summary>A value as the reference's interpreter puts it into a text.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "None",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.GetRawText(),
    };

    /// <summary>What is signed: JSON with sorted names, a blank after marks, and nothing escaped that needn't be.
    /// </summary>
    public static string Instruction(string runId, string goal, JsonElement plan) =>
        $"{{\"goal\": {Quoted(goal)}, \"plan\": {Json(plan)}, \"run_id\": {Quoted(runId)}}}";

    /// <summary>A value as such JSON.</summary>
    public static string Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(
            ", ",
            value.EnumerateObject()
                .OrderBy(static member => member.Name, StringComparer.Ordinal)
                .Select(static member => $"{Quoted(member.Name)}: {Json(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(Json)) + "]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");

        foreach (char unit in text)
        {
            _ = unit switch
            {
                '"' or '\\' => quoted.Append('\\').Append(unit),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => quoted.Append(unit),
            };
        }

        return quoted.Append('"').ToString();
    }

    // The information separators are white space for the reference.
    [GeneratedRegex(@"[\s\u001c-\u001f]+")]
    private static partial Regex Blanks();
}
