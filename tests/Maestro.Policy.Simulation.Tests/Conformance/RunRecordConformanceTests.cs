using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class RunRecordConformanceTests
{
    [Fact]
    public void RecordedRuns_HaveTheSameRecord() =>
        EmergencyVectors.AssertAll("arl_run_records", Judge, EmergencyVectors.HasEndOrNone);

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expected = item.GetProperty("expect");
        MemoryFiles files = new();
        files.ReplaceText(
            "eval_state.json", $"{{\"clean_completion_count\": {given.GetProperty("clean_completion_count_before")}}}");
        EmergencyResult result = EmergencySimulator.Run(EmergencyVectors.Options(given, files) with
        {
            Runs = 1,
            KeepsRuns = true,
            RowsBefore = given.GetProperty("full_context_n").GetInt32(),
            RowsAfter = given.GetProperty("post_context_n").GetInt32(),
            AuthId = EmergencyVectors.Word(given, "auth_id"),
            Time = new SteadyTime(given.GetProperty("clock").GetDateTimeOffset()),
            Cases = _ => EmergencyVectors.Case(given),
        });

        using MemoryStream written = new();
        result.Write(written);
        using JsonDocument document = JsonDocument.Parse(written.ToArray());
        JsonElement record = document.RootElement.GetProperty("runs")[0];
        JsonElement queue = document.RootElement.GetProperty("hitl_queue");
        JsonElement[] rows = [.. record.GetProperty("arl").EnumerateArray()];
        (string Name, string Found)[] parts =
        [
            ("run_record_without_arl", Without(record, "arl")),
            ("row_summary", $"[{string.Join(',', rows.Select(Summary))}]"),
            ("last_rows", $"[{string.Join(',', rows.TakeLast(2).Select(EmergencyVectors.Canonical))}]"),
            ("queue_counts", EmergencyVectors.Canonical(queue.GetProperty("counts"))),
            ("queue_items", EmergencyVectors.Canonical(queue.GetProperty("items"))),
            ("abnormal_total", $"{result.Queue.Size}"),
            ("eval_after", EmergencyVectors.Canonical(document.RootElement.GetProperty("eval_after"))),
            ("trust_after", EmergencyVectors.Canonical(result.TrustAfter)),
        ];

        return parts
            .Where(part => part.Found != EmergencyVectors.Canonical(expected.GetProperty(part.Name)))
            .Select(part => $"{part.Name}: {part.Found}, not {expected.GetProperty(part.Name)}")
            .FirstOrDefault();
    }

    private static string Without(JsonElement record, string name) => Encoding.UTF8.GetString(
        CanonicalJson.Encode(JsonSerializer.SerializeToUtf8Bytes(
            record.EnumerateObject().Where(member => member.Name != name)
                .ToDictionary(member => member.Name, member => member.Value))));

    private static string Summary(JsonElement row)
    {
        string[] cells =
            ["layer", "decision", "sealed", "reason_code", "context_replay", "context_seq", "context_post"];
        return $"[{string.Join(',', cells.Select(name => Cell(row, name)))}]";
    }

    private static string Cell(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) ? value.GetRawText()
        : name == "context_seq" ? "null"
        : "false";
}
