using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.TaskFlows;

namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>One recorded run, played.</summary>
internal sealed class OutlineRun
{
    private readonly JsonElement _item;
    private readonly TaskFlow<OutlineTask, OutlineDraft, string> _flow;
    private int _asked;

    public OutlineRun(JsonElement item, IAuditLog log, bool accPauses)
    {
        _item = item;
        HumanPort human = new(
            OutlineBook.Book, log, (question, _) => new(Answer(question)), new() { ContinueWord = "CONTINUE" });
        _flow = new OutlineFlow(log, Trace, accPauses).Flow(Faults, human, Write);
    }

    public OutlineTrace Trace { get; } = new();

    public JsonArray Tasks { get; } = [];

    public JsonArray Calls { get; } = [];

    public Dictionary<string, OutlineDraft> Artifacts { get; } = [];

    public IEnumerable<string> Files => Artifacts.Values.Select(static draft => draft.Task.FileName);

    public async Task<FlowOutcome<string>> Go()
    {
        List<TaskOutcome<string>> outcomes = [];
        foreach ((string kind, string extension) in new[] { ("word", "docx"), ("excel", "xlsx"), ("ppt", "pptx") })
        {
            Trace.Task = new($"task_{kind}", kind, extension, _item.GetProperty("prompt").GetString()!);
            Trace.Assigned();
            TaskOutcome<string> outcome = await _flow.RunTaskAsync(Trace.Task, new("RUN1", "host"));
            outcomes.Add(outcome);
            (Verdict verdict, string? layer, string reason) = Trace.Ended(outcome);
            Tasks.Add((JsonNode)new JsonArray(
                Trace.Task.Id, kind, verdict.ToWireName(), layer, reason, verdict == Verdict.Run));
        }

        return new([.. outcomes]);
    }

    private string Write(OutlineDraft draft)
    {
        Artifacts.Add(draft.Task.Id, draft);
        Trace.Written();
        return draft.Task.FileName;
    }

    private (bool Leaks, bool Breaks) Faults(string kind)
    {
        JsonElement faults = _item.GetProperty("faults");
        JsonElement own = faults.ValueKind == JsonValueKind.Object && faults.TryGetProperty(kind, out JsonElement found)
            ? found
            : default;
        return (IsTrue(own, "leak_email"), IsTrue(own, "break_contract"));
    }

    private static bool IsTrue(JsonElement faults, string name) =>
        faults.ValueKind == JsonValueKind.Object
        && faults.TryGetProperty(name, out JsonElement value)
        && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => value.GetString() != "",
            JsonValueKind.Number => value.GetDouble() != 0,
            _ => false,
        };

    private string? Answer(HumanQuestion question)
    {
        Trace.Asked(question);
        JsonElement human = _item.GetProperty("human");
        if (human.ValueKind == JsonValueKind.Null)
        {
            Trace.Decided(isYes: false, error: null);
            return null;
        }

        Calls.Add((JsonNode)new JsonArray(Trace.Task.Id, question.Layer.Name, question.Reason.Name));
        JsonElement said = Said(human, question.Layer.Name);
        if (said.ValueKind == JsonValueKind.Object && said.TryGetProperty("throw", out JsonElement thrown))
        {
            Trace.Decided(isYes: false, thrown.GetString());
            throw new InvalidOperationException(thrown.GetString());
        }

        string? word = said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        Trace.Decided(word == "CONTINUE", word is "CONTINUE" or "STOP" ? null : "InvalidHitlChoice");
        return word;
    }

    private JsonElement Said(JsonElement human, string layer)
    {
        string? kind = human.GetProperty("kind").GetString();
        return kind switch
        {
            "constant" => human.GetProperty("value"),
            "sequence" => human.GetProperty("values") is var values && _asked < values.GetArrayLength()
                ? values[_asked++]
                : Stop,
            "throws" => JsonSerializer.SerializeToElement(
                new JsonObject { ["throw"] = human.GetProperty("exception").GetString() }),
            _ => Of(human.GetProperty("map"), kind == "by_layer" ? layer : Trace.Task.Id),
        };
    }

    private static JsonElement Of(JsonElement map, string key) =>
        map.TryGetProperty(key, out JsonElement word) ? word : Stop;

    private static JsonElement Stop { get; } = JsonSerializer.SerializeToElement("STOP");
}
