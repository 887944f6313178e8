using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Structures;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.Gates.Tests.Scenarios;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>Generation 1.2.4 of the reference's orchestrator, as a flow.</summary>
internal sealed class OutlineFlow(IAuditLog log, OutlineTrace trace, bool accPauses)
{
    private static readonly PhraseList Comparing =
        new(PatternCues.Comparisons124, PhraseReading.ReferenceExact);

    public TaskFlow<OutlineTask, OutlineDraft, string> Flow(
        Func<string, (bool Leaks, bool Breaks)> faults, HumanPort human, Func<OutlineDraft, string> write) => new(new()
        {
            Id = static task => task.Id,
            Intake = [Intake()],
            Make = (task, _, _) => new(Draft(task, faults(task.Kind))),
            Release = [Preflight(), Contract(), Relativity(), Passing("ethics"), Acc()],
            Effect = (permit, _) => new(write(permit.Redeem())),
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty
                .Add(OutlineBook.Layer("meaning"), PausePolicy.Ask)
                .Add(OutlineBook.Layer("rfl"), PausePolicy.Ask)
                .Add(OutlineBook.Layer("consistency"), PausePolicy.Regenerate(1, asks: true)),
            Human = human,
            Log = log,
            Layer = OutlineBook.Layer("orchestrator"),
            FailedReason = OutlineBook.Reason("TASK_FAILED"),
        });

    private GatePipeline<OutlineTask> Intake() =>
        GatePipeline.For<OutlineTask>(OutlineBook.Book)
            .AddMeaningGate(
                new()
                {
                    Layer = OutlineBook.Layer("meaning"),
                    OtherKindReason = OutlineBook.Reason("MEANING_KIND_MISSING"),
                    UnclearReason = OutlineBook.Reason("MEANING_KIND_MISSING"),
                    Rules = MeaningRules.Documents124,
                },
                static task => new(task.Prompt, task.Kind))
            .Digest(static task => RequestDigest.OfText($"{task.Id} {task.Prompt}"))
            .Audit(log).Observe(trace).Build();

    private GatePipeline<OutlineDraft> Preflight() => Build(static builder => builder.AddPersonalDataGate(
        new()
        {
            Layer = OutlineBook.Layer("ethics"),
            EmailReason = OutlineBook.Reason("ETHICS_EMAIL_DETECTED"),
            PhoneReason = OutlineBook.Reason("ETHICS_EMAIL_DETECTED"),
            UnreadReason = OutlineBook.Reason("ETHICS_EMAIL_DETECTED"),
            Rules = PersonalDataRules.Documents124,
        },
        static draft => [draft.Text],
        new() { Name = "preflight" }));

    private GatePipeline<OutlineDraft> Contract() => Build(static builder => builder.AddStructureGate(
        new()
        {
            Layer = OutlineBook.Layer("consistency"),
            Reason = OutlineBook.Reason("CONTRACT_DRAFT_INVALID"),
            Reasons =
            [
                For(StructureOutcome.ListInvalid, "excel", "CONTRACT_EXCEL_COLUMNS_INVALID"),
                For(StructureOutcome.RowsInvalid, "excel", "CONTRACT_EXCEL_ROWS_INVALID"),
                For(StructureOutcome.ListInvalid, "word", "CONTRACT_WORD_HEADINGS_INVALID"),
                For(StructureOutcome.ListInvalid, "ppt", "CONTRACT_PPT_SLIDES_INVALID"),
            ],
            Rules = StructureRules.Documents124,
        },
        static draft => new(draft.Task.Kind, draft.Data)));

    private GatePipeline<OutlineDraft> Relativity() => Build(static builder => builder.Gate(
        OutlineBook.Layer("rfl"),
        static (draft, gate) => Comparing.IndexOfFirst(draft.Task.Prompt) >= 0
            ? gate.Pause(OutlineBook.Reason("REL_BOUNDARY_UNSTABLE"))
            : gate.Pass()));

    private GatePipeline<OutlineDraft> Acc() => accPauses
        ? Build(static builder => builder.Gate(
            OutlineBook.Layer("acc"), static (_, gate) => gate.Pause(OutlineBook.Reason("ACC_TEST_BLOCK"))))
        : Passing("acc");

    private GatePipeline<OutlineDraft> Passing(string layer) =>
        Build(builder => builder.Gate(OutlineBook.Layer(layer), static (_, gate) => gate.Pass()));

    private GatePipeline<OutlineDraft> Build(
        Func<GatePipelineBuilder<OutlineDraft>, GatePipelineBuilder<OutlineDraft>> gates) =>
        gates(GatePipeline.For<OutlineDraft>(OutlineBook.Book))
            .Digest(static draft => RequestDigest.OfText($"{draft.Task.Id} {draft.Task.Prompt} {draft.Text}"))
            .Audit(log).Observe(trace).Build();

    private static StructureReason For(StructureOutcome outcome, string kind, string reason) =>
        new(outcome, OutlineBook.Reason(reason), kind);

    private static OutlineDraft Draft(OutlineTask task, (bool Leaks, bool Breaks) faults)
    {
        (JsonObject data, string text) =
            DemoDocument.Write(task.Kind, faults.Leaks, faults.Breaks);
        return new(task, text, JsonSerializer.SerializeToElement(data));
    }
}
