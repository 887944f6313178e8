using System.Collections.Immutable;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>A flow of texts whose gates, human and effect a test scripts.</summary>
public abstract class FlowSetting
{
    protected static Layer Intake { get; } = TestBook.Plain;

    protected static Layer Check { get; } = TestBook.Other;

    protected static RunContext Run { get; } = new("RUN#1", "bob");

    protected ManualTime Time { get; } = new();

    protected MemoryAuditLog Log { get; } = new();

    /// <summary>What came out, in order.</summary>
    protected List<string> Effects { get; } = [];

    /// <summary>What the human was asked, and whether to try again.</summary>
    protected List<(string Layer, bool IsRetry)> Questions { get; } = [];

    protected IEnumerable<string> Events => Log.Rows.Select(static row => row["task_event"]).OfType<string>();

    protected GatePipeline<string> Judge(Layer layer, Func<string, GateContext, GateResult> judge) =>
        GatePipeline.For<string>(TestBook.Book).Gate(layer, judge).Time(Time).Audit(Log).Build();

    protected HumanPort Human(Func<HumanQuestion, string?> answer) => new(
        TestBook.Book,
        Log,
        (question, _) =>
        {
            Questions.Add((question.Layer.Name, question.IsRetry));
            return new(answer(question));
        },
        new() { Time = Time });

    protected TaskFlowOptions<string, string, string> Options(
        Func<string, GateContext, GateResult> check, PausePolicy pause = default, HumanPort? human = null) => new()
        {
            Id = static task => task,
            Make = static (task, attempt, _) => new($"{task} v{attempt.Number}"),
            Release = [Judge(Check, check)],
            Effect = (permit, _) =>
            {
                string draft = permit.Redeem();
                Effects.Add(draft);
                return new(draft.ToUpperInvariant());
            },
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty.Add(Check, pause),
            Human = human,
            Log = Log,
            Layer = TestBook.Plain,
            FailedReason = TestBook.Never,
            Time = Time,
        };

    protected static async Task<FlowOutcome<string>> Go(
        TaskFlowOptions<string, string, string> options, params string[] tasks) =>
        await new TaskFlow<string, string, string>(options).RunAsync(tasks, Run);

    protected static async Task<TaskOutcome<string>> GoOne(TaskFlowOptions<string, string, string> options) =>
        (await Go(options, "a")).Tasks.Single();
}
