using System.Text.Json;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>The human of a recorded case, and what was asked.</summary>
internal sealed class ScriptedHuman(JsonElement script)
{
    private int _asked;

    public List<string> Questions { get; } = [];

    /// <summary>Answers; nothing where there is no human.</summary>
    public Func<DocumentQuestion, DocumentAnswer>? Answer => script.ValueKind == JsonValueKind.Null ? null : Ask;

    /// <summary>Reads an answer as the reference does: without blanks around it, in any case.</summary>
    public static DocumentAnswer Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            && value.GetString()!.Trim().Equals("CONTINUE", StringComparison.OrdinalIgnoreCase)
            ? DocumentAnswer.Continue : DocumentAnswer.Stop;

    private DocumentAnswer Ask(DocumentQuestion question)
    {
        Questions.Add($"{question.TaskId} {question.Layer} {question.ReasonCode}");
        return script.GetProperty("kind").GetString() switch
        {
            "constant" => Read(script.GetProperty("value")),
            "sequence" => Next(script.GetProperty("values")),
            "by_layer" => Of(script.GetProperty("map"), question.Layer),
            "by_task" => Of(script.GetProperty("map"), question.TaskId),
            _ => throw new InvalidOperationException(script.GetProperty("exception").GetString()),
        };
    }

    private DocumentAnswer Next(JsonElement values)
    {
        JsonElement value = _asked < values.GetArrayLength() ? values[_asked++] : default;
        return value.ValueKind == JsonValueKind.Object
            ? throw new InvalidOperationException(value.GetProperty("throw").GetString())
            : Read(value);
    }

    private static DocumentAnswer Of(JsonElement map, string key) =>
        map.TryGetProperty(key, out JsonElement value) ? Read(value) : DocumentAnswer.Stop;
}
