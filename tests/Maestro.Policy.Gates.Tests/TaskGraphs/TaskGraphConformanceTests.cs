using System.Text.Json;
using Maestro.Policy.Gates.TaskGraphs;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.TaskGraphs;

[Trait("Category", "Conformance")]
public sealed class TaskGraphConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "hitl_task_flow");

    [Fact]
    public void RecordedFlows_AreAlike() => Family.AssertAll(static item =>
    {
        TaskGraphRules rules = new()
        {
            Reading = TaskGraphReading.Reference,
            ClarityThreshold = Family.Header.GetProperty("clarity_threshold").GetDouble(),
        };
        TaskGraph graph = new(item.GetProperty("tasks").EnumerateArray().Select(TaskOf), rules);
        List<TaskGraphStep> log = [];
        JsonElement expected = item.GetProperty("expect");
        foreach (JsonElement step in expected.GetProperty("steps").EnumerateArray())
        {
            TaskGraphTurn turn = Take(graph, step.GetProperty("op"));
            graph = turn.Graph;
            log.AddRange(turn.Steps);
            string? unlike = VectorCases.Unlike(
                $"{Error(turn.Refusal)} {Said(graph)} {log.Count}",
                $"{step.GetProperty("error")} {Expected(step.GetProperty("after"))}");
            if (unlike is not null)
            {
                return $"{step.GetProperty("op")}: {unlike}";
            }
        }

        return VectorCases.Unlike(
            string.Join(' ', log.Select(static step => $"{Word(step.Kind)}:{step.TaskId ?? "WORKFLOW"}")),
            string.Join(
                ' ', expected.GetProperty("audit").EnumerateArray().Select(static row => $"{row[0]}:{row[1]}")));
    });

    private static GraphTask TaskOf(JsonElement task) => new()
    {
        Id = task.GetProperty("id").GetString()!,
        Clarity = task.GetProperty("clarity").GetDouble(),
        DependsOn = task.TryGetProperty("deps", out JsonElement needed)
            ? [.. needed.EnumerateArray().Select(static id => id.GetString()!)]
            : [],
        HasExternalEffect = task.TryGetProperty("external", out JsonElement external) && external.GetBoolean(),
        IsIntegrityCritical = task.TryGetProperty("critical", out JsonElement critical) && critical.GetBoolean(),
    };

    private static TaskGraphTurn Take(TaskGraph graph, JsonElement op) => op[0].GetString() switch
    {
        "run" => graph.Run(),
        "resume" => graph.Resume(),
        "clarify" => graph.Clarify(op[1].GetString()!, op[2].GetDouble()),
        _ => graph.Approve(op[1].GetString()!, op[2].GetBoolean()),
    };

    // After a global stop a resume is denied, which isn't an error.
    private static string Error(TaskGraphRefusal? refusal) => refusal switch
    {
        TaskGraphRefusal.UnknownTask => "KeyError",
        TaskGraphRefusal.NotWaiting => "ValueError",
        _ => "",
    };

    private static string Said(TaskGraph graph) => string.Join(' ', [
        .. graph.Tasks.Select(task => $"{task.Id}={Word(graph.StatusOf(task.Id)!.Value)}"),
        .. graph.Questions.Select(static question => $"{question.TaskId}?{Word(question.Need)}"),
        string.Join(',', graph.Completed), string.Join(',', graph.Approved.Order(StringComparer.Ordinal)),
        graph.IsEnded,
    ]);

    private static string Expected(JsonElement after) => string.Join(' ', [
        .. after.GetProperty("status").EnumerateObject().Select(static task => $"{task.Name}={task.Value}"),
        .. after.GetProperty("queue").EnumerateArray().Select(static question => $"{question[0]}?{question[1]}"),
        string.Join(',', after.GetProperty("completed").EnumerateArray()),
        string.Join(',', after.GetProperty("approved").EnumerateArray().Select(static id => id.GetString())
            .Order(StringComparer.Ordinal)),
        after.GetProperty("global_stop").GetBoolean(), after.GetProperty("log_length"),
    ]);

    private static string Word(GraphTaskStatus status) => status switch
    {
        GraphTaskStatus.Held => "LOCAL_HOLD",
        GraphTaskStatus.Waiting => "WAITING_HITL",
        _ => status.ToString().ToUpperInvariant(),
    };

    private static string Word(TaskNeed need) => need == TaskNeed.Approval ? "MANDATORY_HITL" : "EARLY_HITL";

    private static string Word(TaskGraphStepKind kind) => kind switch
    {
        TaskGraphStepKind.GlobalStop => "GLOBAL_STOP",
        TaskGraphStepKind.LocalHold => "LOCAL_HOLD",
        TaskGraphStepKind.EarlyHitl => "EARLY_HITL",
        TaskGraphStepKind.MandatoryHitl => "MANDATORY_HITL",
        TaskGraphStepKind.Clarified => "HITL_CLARIFICATION",
        TaskGraphStepKind.Approved => "HITL_APPROVED",
        TaskGraphStepKind.Rejected => "HITL_REJECTED",
        TaskGraphStepKind.Resumed => "RESUME",
        TaskGraphStepKind.ResumeDenied => "RESUME_DENIED",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
