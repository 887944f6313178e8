using System.Text.Json;

namespace DocOrchestrator;

/// <summary>What was made of a task: a text, and the same as data. Nothing of it is outside yet.</summary>
public sealed record DocumentDraft(DocumentTask Task, string Text, JsonElement Content)
{
    /// <summary>Everything that somebody might read in it.</summary>
    public IEnumerable<string?> Texts => [Task.Prompt, Text, .. TextsOf(Content)];

    private static IEnumerable<string?> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => TextsOf(member.Value).Append(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [value.GetString()],
        _ => [],
    };
}
