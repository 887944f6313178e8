using System.Collections.Immutable;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>The gates of generation 1.3.5, as pipelines.</summary>
internal sealed class DocumentGates
{
    private readonly GateWatch _watch = new();
    private readonly IAuditLog? _log;
    private readonly TimeProvider _time;
    private readonly PhraseList _comparing;
    private readonly PhraseList _effects;

    public DocumentGates(DocumentOrder order, IAuditLog? log, TimeProvider time)
    {
        PhraseReading reading =
            order == DocumentOrder.Reference ? PhraseReading.ReferenceExact : PhraseReading.Anywhere;
        (_log, _time) = (log, time);
        _comparing = new(PatternCues.Comparisons135, reading);
        _effects = new(PatternCues.SideEffects135, reading);
        Intake = Build(
            GatePipeline.For<DocumentTask>(DocumentBook.Book)
                .AddMeaningGate(
                    new()
                    {
                        Layer = DocumentBook.Meaning,
                        OtherKindReason = DocumentBook.KindMissing,
                        UnclearReason = DocumentBook.KindMissing,
                        Rules = MeaningRules.Documents135,
                    },
                    static task => new(task.Request.Prompt, task.Kind))
                .Digest(static task => RequestDigest.OfText($"{task.Id} {task.Request.Prompt}")));

        // One after the other, each pause is settled before the next gate looks; in one, a stop comes before it.
        Release = order == DocumentOrder.Reference
            ? [Drafts(AddConsistency), Drafts(AddRelativity), Drafts(AddEthics), Drafts(AddAcc)]
            : [Drafts(builder => AddAcc(AddRelativity(AddConsistency(AddEthics(builder)))))];
        Spent = Drafts(static builder => builder.Gate(
            DocumentBook.Acc, static (_, gate) => gate.Seal(DocumentBook.Runaway)));
    }

    public GatePipeline<DocumentTask> Intake { get; }

    public ImmutableArray<GatePipeline<DocumentDraft>> Release { get; }

    public GatePipeline<DocumentDraft> Spent { get; }

    private static GatePipelineBuilder<DocumentDraft> AddConsistency(GatePipelineBuilder<DocumentDraft> builder) =>
        builder.Gate(
            DocumentBook.Consistency,
            static (draft, gate) => draft.IsBroken ? gate.Pause(DocumentBook.Mismatch) : gate.Pass(),
            new() { Reach = GateReach.Pause });

    private static GatePipelineBuilder<DocumentDraft> AddEthics(GatePipelineBuilder<DocumentDraft> builder) =>
        builder.AddPersonalDataGate(
            new()
            {
                Layer = DocumentBook.Ethics,
                EmailReason = DocumentBook.PersonalData,
                PhoneReason = DocumentBook.PersonalData,
                UnreadReason = DocumentBook.PersonalData,
                Rules = PersonalDataRules.Documents135,
            },
            static draft => [draft.Prompt, draft.Text]);

    private GatePipelineBuilder<DocumentDraft> AddRelativity(GatePipelineBuilder<DocumentDraft> builder) =>
        builder.Gate(
            DocumentBook.Relativity,
            (draft, gate) =>
                _comparing.IndexOfFirst(draft.Prompt) >= 0 ? gate.Pause(DocumentBook.Boundary) : gate.Pass(),
            new() { Reach = GateReach.Pause });

    private GatePipelineBuilder<DocumentDraft> AddAcc(GatePipelineBuilder<DocumentDraft> builder) =>
        builder.Gate(
            DocumentBook.Acc,
            (draft, gate) =>
                _effects.IndexOfFirst(draft.Prompt) >= 0 ? gate.Pause(DocumentBook.SideEffect) : gate.Pass(),
            new() { Reach = GateReach.Pause });

    private GatePipeline<DocumentDraft> Drafts(
        Func<GatePipelineBuilder<DocumentDraft>, GatePipelineBuilder<DocumentDraft>> gates) =>
        Build(gates(GatePipeline.For<DocumentDraft>(DocumentBook.Book).Digest(DocumentDraft.Digest)));

    private GatePipeline<T> Build<T>(GatePipelineBuilder<T> builder)
    {
        builder.Observe(_watch).Time(_time);
        builder = _log is null
            ? builder.Unaudited("What happens in a world is in its run's events.")
            : builder.Audit(_log);
        return builder.Build();
    }
}
