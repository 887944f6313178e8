using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>What a run left, in the form in which it is recorded.</summary>
internal static class ScenarioOutcome
{
    private static readonly string[] Columns =
    [
        "task_id", "event", "layer", "decision", "sealed", "overrideable", "final_decider", "reason_code",
    ];

    /// <summary>What is the case after a run.</summary>
    public static JsonObject Of(FaultyStorage files, ScenarioResult result, int rowsBefore, JsonElement expected)
    {
        JsonObject[] rows = [.. ScenarioEdit.Rows(files).Select(static row => JsonNode.Parse(row)!.AsObject())];
        JsonObject found = new()
        {
            ["decision"] = ScenarioLog.Word(result.Decision),
            ["integrity"] = result.Tamper is { } tamper
                ? new JsonArray("TAMPER", tamper.Code, Detail(tamper.Detail))
                : new JsonArray("VERIFIED"),
            ["tasks"] = new JsonArray([.. result.Tasks.Select(static task => new JsonArray(
                task.Id, ScenarioLog.Word(task.Decision), task.Layer, task.Reason, task.HasArtifact))]),
            ["artifacts_written"] = new JsonArray([.. result.Artifacts.Select(static id => (JsonNode)id)]),
            ["events"] = new JsonArray([.. rows.Skip(rowsBefore).Select(static row => new JsonArray(
                [.. Columns.Select(column => row[column]?.DeepClone())]))]),
            ["audit_rows"] = rows.Length,
            ["audit_has_raw_mail"] = ScenarioEdit.Rows(files).Any(DemoDocument.HasMail),
            ["checkpoint"] = Checkpoint(files),
            ["artifact_files"] = new JsonArray([.. files.Files
                .Where(static path => path.StartsWith("/w/art/", StringComparison.Ordinal))
                .Select(static path => path["/w/art/".Length..])
                .Order(StringComparer.Ordinal)
                .Select(static name => (JsonNode)name)]),
            ["dispatch_event"] = result.Dispatch,
            ["contract_hash"] = result.ContractHash,
        };
        if (expected.TryGetProperty("last_row_hash", out _))
        {
            found["last_row_hash"] = rows[^1]["row_hash"]?.DeepClone();
            found["checkpoint_hmac"] = JsonNode.Parse(files.Read("/w/cp.json"))!["checkpoint_hmac"]?.DeepClone();
        }

        return found;
    }

    /// <summary>What isn't as recorded.</summary>
    public static string? Difference(JsonObject found, JsonElement expected)
    {
        string[] differences =
        [
            .. from member in expected.EnumerateObject()
            let said = found[member.Name]
            where !JsonNode.DeepEquals(said, JsonNode.Parse(member.Value.GetRawText()))
            select $"{member.Name}: {said?.ToJsonString() ?? "null"}, expected {member.Value.GetRawText()}",
        ];
        return differences.Length > 0 ? string.Join("; ", differences) : null;
    }

    private static JsonNode? Detail(string? detail) =>
        int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : detail;

    private static JsonNode? Checkpoint(FaultyStorage files)
    {
        if (!files.Exists("/w/cp.json"))
        {
            return null;
        }

        try
        {
            JsonObject all = JsonNode.Parse(files.Read("/w/cp.json"))!.AsObject();
            return new JsonObject
            {
                ["status"] = all["status"]?.DeepClone(),
                ["reason_code"] = all["reason_code"]?.DeepClone(),
                ["failed_layer"] = all["failed_layer"]?.DeepClone(),
                ["tasks"] = new JsonArray([.. all["tasks"]!.AsArray().Select(static task => new JsonArray(
                    task!["task_id"]?.DeepClone(), task["status"]?.DeepClone(),
                    task["requires_hitl_before_resume"]?.DeepClone()))]),
            };
        }
        catch (JsonException)
        {
            return "unreadable";
        }
    }
}
