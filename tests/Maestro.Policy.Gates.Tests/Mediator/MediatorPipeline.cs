using System.Collections.Immutable;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Text;
using static Maestro.Policy.Gates.Tests.Mediator.MediatorBook;

namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>The mediator: gates that are all asked, and of which the strictest decides.</summary>
internal static class MediatorPipeline
{
    public static ImmutableArray<MeaningKind> Kinds { get; } =
    [
        new("xlsx", ["表", "表計算", "集計", "サマリー", "一覧", "csv", "excel", "xlsx"]),
        new("pptx", ["スライド", "発表", "プレゼン", "ppt", "pptx", "deck", "資料", "まとめ"]),
    ];

    private static readonly PatternGateOptions Relative = new()
    {
        Layer = Layer("relativity_gate"),
        StopReason = Reason("RFL_RELATIVE_REQUEST"),
        HitlReason = Reason("RFL_RELATIVE_REQUEST"),
        StopCues = [],
        HumanCues = ["best", "いい感じ", "おまかせ", "おすすめ", "どっち", "どちら"],
        Reading = PatternReading.Anywhere,
    };

    private static readonly PatternGateOptions Effects = new()
    {
        Layer = Layer("acc_gate"),
        StopReason = Reason("ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL"),
        HitlReason = Reason("ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL"),
        StopCues = [],
        HumanCues = PatternCues.SideEffects,
        Reading = PatternReading.Anywhere,
    };

    private static readonly PersonalDataGateOptions PersonalData = new()
    {
        Layer = Layer("ethics_gate"),
        EmailReason = Reason("ETHICS_PII_DETECTED"),
        PhoneReason = Reason("ETHICS_PII_DETECTED"),
        UnreadReason = Reason("ETHICS_PII_DETECTED"),
    };

    private static readonly MeaningGateOptions Consistency = new()
    {
        Layer = Layer("consistency_gate"),
        OtherKindReason = Reason("CONSISTENCY_KIND_PROMPT_MISMATCH"),
        UnclearReason = Reason("CONSISTENCY_KIND_PROMPT_MISMATCH"),
        Rules = new() { Kinds = Kinds },
    };

    /// <summary>As it is meant: what a human says in advance may stop a task, and lifts nothing.</summary>
    public static GatePipelineBuilder<MediatorTask> Strict() => GatePipeline.For<MediatorTask>(Book)
        .Mode(GateMode.EveryGate)
        .Gate(Layer("hitl_gate"), static (task, gate) => task.Standing switch
        {
            MediatorTask.Unspecified or "CONTINUE" => gate.Pass(),
            _ => gate.Stop(Reason("HITL_STOP_REQUESTED")),
        })
        .Gate(Layer("meaning_gate"), Meaning)
        .AddMeaningGate(Consistency, static task => new(task.Prompt, task.Kind))
        .AddPatternGate(Relative, static task => task.Prompt)
        .AddPersonalDataGate(PersonalData, static task => [task.Prompt])
        .AddPatternGate(Effects, static task => task.Prompt);

    /// <summary>The same gates as the reference reads: its word lists, its address and its phone patterns.</summary>
    public static GatePipeline<MediatorTask> Reference() => GatePipeline.For<MediatorTask>(Book)
        .Mode(GateMode.EveryGate)
        .Gate(Layer("meaning_gate"), Meaning)
        .AddMeaningGate(
            Consistency with { Rules = new() { Kinds = Kinds, Reading = PhraseReading.ReferenceAnyCase } },
            static task => new(task.Prompt, task.Kind))
        .AddPatternGate(Words(Relative, "best"), static task => task.Prompt, new() { Name = "relative_words" })
        .AddPatternGate(Relative with { HumanCues = [.. Relative.HumanCues.Skip(1)] }, static task => task.Prompt)
        .AddPersonalDataGate(
            PersonalData with { Rules = PersonalDataRules.Documents124 }, static task => [task.Prompt])
        .Gate(
            Layer("ethics_gate"),
            static (task, gate) => ReferenceSanitizer.HasPhone(task.Prompt)
                ? gate.Seal(Reason("ETHICS_PII_DETECTED"))
                : gate.Pass(),
            new() { Name = "phone" })
        .AddPatternGate(
            Words(Effects, "email", "send", "upload"), static task => task.Prompt, new() { Name = "effect_words" })
        .AddPatternGate(
            Effects with { HumanCues = ["メール", "送信", "送って", "アップロード"] }, static task => task.Prompt)
        .Unaudited("The rows are the reference's.")
        .Build();

    private static PatternGateOptions Words(PatternGateOptions options, params string[] words) =>
        options with { HumanCues = words, Reading = PatternReading.WholeWords };

    private static GateResult Meaning(MediatorTask task, GateContext gate) =>
        string.IsNullOrWhiteSpace(task.Prompt) ? gate.Pause(Reason("MEANING_EMPTY_PROMPT"))
        : Kinds.Any(kind => kind.Name == task.Kind) ? gate.Pass()
        : gate.Pause(Reason("MEANING_INVALID_KIND"));
}
