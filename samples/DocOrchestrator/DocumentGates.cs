using Maestro.Policy;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Structures;
using Maestro.Policy.Gates.TaskContracts;

namespace DocOrchestrator;

/// <summary>The gates, the same for every generation. What seals comes first, so that nobody is shown what nobody may
/// see; whatever pauses stands in one pipeline with it, so that no pause masks a stop.</summary>
public sealed class DocumentGates(Generation generation, IAuditLog log)
{
    /// <summary>Whether a run may begin, or go on.</summary>
    public GatePipeline<RunStart> ForRuns(bool isResumed)
    {
        GatePipelineBuilder<RunStart> gates = GatePipeline.For<RunStart>(Words.Codebook)
            .AddPersonalDataGate(PersonalData, static start => [start.Prompt])
            .Gate(Words.Layers.MeaningGate, static (start, gate) =>
                start.TaskCount > 0 && !string.IsNullOrWhiteSpace(start.Prompt)
                    ? gate.Pass()
                    : gate.Stop(Words.Reasons.MeaningNoTasks));

        if (isResumed)
        {
            gates = gates.AddCheckpointGate(
                new()
                {
                    Layer = Words.Layers.IntegrityGate,
                    TamperReason = Words.Reasons.TamperEvidenceDetected,
                    ConfirmReason = Words.Reasons.ResumeRequiresHitlConfirmation,
                },
                static start => start.Found!);
        }

        if (generation.NeedsContract)
        {
            gates = gates.Gate(Words.Layers.DispatchGate, static (start, gate) =>
                start.Contract is not { } contract ? gate.Stop(Words.Reasons.DispatchNoRequest)
                : gate.Pause(Words.Reasons.TaskContractDrafted, $"contract={TaskContractDraft.HashOf(contract)}"));
        }

        return gates.Digest(static start => RequestDigest.OfText(start.Said)).Audit(log).Build();
    }

    /// <summary>Whether anybody works on a task.</summary>
    public GatePipeline<DocumentTask> ForTasks() =>
        GatePipeline.For<DocumentTask>(Words.Codebook)
            .AddPersonalDataGate(PersonalData, static task => [task.Prompt])
            .AddMeaningGate(
                new()
                {
                    Layer = Words.Layers.MeaningGate,
                    OtherKindReason = Words.Reasons.MeaningKindMissing,
                    UnclearReason = Words.Reasons.MeaningUnclear,
                    Rules = generation.Meaning,
                },
                static task => new(task.Prompt, task.Kind))
            .Digest(static task => RequestDigest.OfText($"{task.Id}\n{task.Prompt}"))
            .Audit(log)
            .Build();

    /// <summary>Whether a draft is written.</summary>
    public GatePipeline<DocumentDraft> ForDrafts()
    {
        GatePipelineBuilder<DocumentDraft> gates = GatePipeline.For<DocumentDraft>(Words.Codebook)
            .AddPersonalDataGate(PersonalData, static draft => draft.Texts)
            .AddStructureGate(Structure, static draft => new(draft.Task.Kind, draft.Content));

        if (!generation.Comparisons.IsEmpty)
        {
            gates = gates.AddPatternGate(
                Cues(Words.Layers.RelativityGate, Words.Reasons.RelBoundaryUnstable, generation.Comparisons),
                static draft => draft.Task.Prompt);
        }

        return gates
            .AddPatternGate(
                Cues(
                    Words.Layers.AccGate, Words.Reasons.AccExternalSideEffectRequiresHitl, PatternCues.SideEffects),
                static draft => draft.Task.Prompt)
            .Digest(static draft => RequestDigest.OfText($"{draft.Task.Id}\n{draft.Text}\n{draft.Content}"))
            .Audit(log)
            .Build();
    }

    /// <summary>What becomes of a draft that stays broken, however often it is made.</summary>
    public GatePipeline<DocumentDraft> ForRunaways() =>
        GatePipeline.For<DocumentDraft>(Words.Codebook)
            .Gate(Words.Layers.AccGate, static (_, gate) => gate.Seal(Words.Reasons.SealedByAccRunaway))
            .Digest(static draft => RequestDigest.OfText($"{draft.Task.Id}\n{draft.Text}\n{draft.Content}"))
            .Audit(log)
            .Build();

    private static PersonalDataGateOptions PersonalData => new()
    {
        Layer = Words.Layers.EthicsGate,
        EmailReason = Words.Reasons.EthicsEmailDetected,
        PhoneReason = Words.Reasons.EthicsPhoneDetected,
        UnreadReason = Words.Reasons.EthicsUnread,
    };

    private static StructureGateOptions Structure => new()
    {
        Layer = Words.Layers.ConsistencyGate,
        Reason = Words.Reasons.ContractDraftInvalid,
        Reasons =
        [
            new(StructureOutcome.ListInvalid, Words.Reasons.ContractExcelColumnsInvalid, "excel"),
            new(StructureOutcome.RowKeysInvalid, Words.Reasons.ContractExcelRowKeysInvalid, "excel"),
            new(StructureOutcome.ListInvalid, Words.Reasons.ContractWordHeadingsInvalid, "word"),
            new(StructureOutcome.ListInvalid, Words.Reasons.ContractPptSlidesInvalid, "ppt"),
        ],
    };

    private static PatternGateOptions Cues(Layer layer, ReasonCode reason, IReadOnlyList<string> cues) => new()
    {
        Layer = layer,
        StopReason = Words.Reasons.TextTooLong,
        HitlReason = reason,
        StopCues = [],
        HumanCues = cues,
        Reading = PatternReading.Anywhere,
    };
}
