using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.TaskFlows;

namespace DocOrchestrator;

/// <summary>Stands for a model that writes documents. It proposes, and has no way to do anything.</summary>
public sealed class Agent(Faults faults)
{
    /// <summary>Writes a draft.</summary>
    public DocumentDraft Write(DocumentTask task, TaskAttempt attempt)
    {
        string subject = task.Prompt.Trim();
        JsonObject content = (task.Kind, faults.Breaks(task.Kind, attempt.Number)) switch
        {
            ("excel", false) => new()
            {
                ["columns"] = new JsonArray("Item", "Owner", "Status"),
                ["rows"] = new JsonArray(Row("Draft", "In progress"), Row("Review", "Planned")),
            },
            ("excel", true) => new() { ["cols"] = "Item,Owner,Status" },
            ("word", false) => new() { ["headings"] = new JsonArray("Purpose", "Summary", "Next steps") },
            ("word", true) => new() { ["heading"] = "Purpose" },
            (_, false) => new() { ["slides"] = new JsonArray("Purpose", "Key points", "Next steps") },
            (_, true) => new() { ["slides"] = "Purpose,Key points" },
        };
        string contact = faults.Leaks(task.Kind) ? "\nContact: test.user@example.com" : "";
        string text = $"{task.Kind} for: {subject}\n{string.Join('\n', Lines(content))}{contact}\n";
        return new(task, text, JsonSerializer.SerializeToElement(content, DocumentJson.Default.JsonObject));
    }

    private static JsonObject Row(string item, string status) =>
        new() { ["Item"] = item, ["Owner"] = "Team", ["Status"] = status };

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Lines(member.Value)),
        JsonArray items => items.SelectMany(Lines),
        _ => [$"- {node}"],
    };
}
