using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Mediator;

[Trait("Category", "Conformance")]
public sealed class MediatorConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "hitl_mediator_pipeline");
    private static readonly GatePipeline<MediatorTask> Reference = MediatorPipeline.Reference();

    private static readonly GatePipeline<MediatorTask> Strict =
        MediatorPipeline.Strict().Unaudited("Only explained.").Build();

    [Fact]
    public void RecordedTasks_AreMediatedAlike() => Family.AssertAll(static item =>
    {
        MediatorTask task = TaskOf(item);
        IReadOnlyList<MediatorRow> found = new MediatorFold(task, Explain(Reference, task)).Rows();
        JsonElement expected = item.GetProperty("expect");
        return VectorCases.Unlike(
            $"{Word(found[^1].Verdict)} {found[^1].Reason} {found[^1].Preview}",
            $"{expected.GetProperty("decision")} {expected.GetProperty("reason_code")} " +
            $"{expected.GetProperty("preview")}")
            ?? VectorCases.Unlike(
                string.Join('\n', found.Select(Said)),
                string.Join(
                    '\n',
                    expected.GetProperty("events").EnumerateArray()
                        .Select(static row => JsonSerializer.Serialize(row))));
    });

    // What runs by the strict rules, runs by the reference's, but for what only looked like a phone number to it, and
    // for words that it doesn't know in another width.
    [Fact]
    public void StrictRules_AreNeverLaxer() => Family.AssertAll(static item =>
    {
        MediatorTask task = TaskOf(item);
        bool isSpared = task.Prompt != task.Prompt.Normalize(NormalizationForm.FormKC)
            || (ReferenceSanitizer.HasPhone(task.Prompt) && !new AuditPrivacy().Finds(task.Prompt));
        return Explain(Strict, task).Decision.Verdict != Verdict.Run
            || item.GetProperty("expect").GetProperty("decision").GetString() == "RUN" || isSpared
            ? null
            : "the strict rules let it run";
    });

    private static MediatorTask TaskOf(JsonElement item)
    {
        // As Python writes it.
        string Text(string name) => item.GetProperty(name) is var value && value.ValueKind == JsonValueKind.Null
            ? ""
            : $"{value}";
        return new(
            Text("kind"), Text("prompt"),
            item.GetProperty("hitl_override").ValueKind == JsonValueKind.String ? Text("hitl_override")
            : Text("hitl") is { Length: > 0 } word and not ("0" or "False") ? word
            : MediatorTask.Unspecified);
    }

    private static Explanation Explain(GatePipeline<MediatorTask> pipeline, MediatorTask task)
    {
        ValueTask<Explanation> explaining = pipeline.ExplainAsync(task, new RunContext("R"));
        return explaining.IsCompletedSuccessfully ? explaining.Result : throw new InvalidOperationException("Waits.");
    }

    private static string Said(MediatorRow row) => JsonSerializer.Serialize(
        new object?[]
        {
            row.Layer, Word(row.Verdict), row.Reason, row.Sealed, row.Preview,
            row.Context.ToDictionary(
                static member => member.Name,
                static member => member.Value is string text ? ReferenceSanitizer.Clean(text) : member.Value),
        });

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Run => "RUN",
        Verdict.Hitl => "PAUSE_FOR_HITL",
        _ => "STOPPED",
    };
}
