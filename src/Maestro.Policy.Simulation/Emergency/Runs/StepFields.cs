using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Gates.Trust.Text;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Puts into words what a step says beside its header.</summary>
internal static class StepFields
{
    private const int Digits = 6;
    private const int MultiplierDigits = 3;

    /// <summary>The further members of a step's row, in the reference's order.</summary>
    public static ImmutableArray<AuditField> Of(RunTrace run, in RunStep step, RunSetting setting) =>
        step.Word.Detail switch
        {
            StepDetail.CoachingNeed =>
            [
                new("trust_score", run.Coaching.Before.Score),
                new("compliance_score", run.Coaching.Before.Compliance),
            ],
            StepDetail.Coaching => run.Coaching.ToFields(),
            StepDetail.CoachingEnd => [new("why", "max_sessions_reached")],
            StepDetail.Evidence => run.Evidence.ToFields(setting.PolicyPack),
            StepDetail.MissingKeys =>
                [new("kind", "auth_request"), new("missing_keys", List(run.MissingKeys))],
            StepDetail.AnswerError => [new("error", run.AnswerError ?? "")],
            StepDetail.Judgement => run.Judgement.ToFields(),
            StepDetail.RequestIds =>
                [new("auth_request_id", $"AUTHREQ#{run.Name}"), new("auth_id", setting.AuthId)],
            StepDetail.Approval => [new("mode", "auto"), new("grant_id", run.Judgement.Grant?.Id ?? "")],
            StepDetail.TrustUpdate => run.UpdateOf(step).ToFields(),
            StepDetail.DraftId => [Draft(run)],
            StepDetail.LintPattern or StepDetail.LintMissing => Lint(run.DraftLint),
            StepDetail.Effect => [new("contract_id", $"CONTRACT#{run.Name}"), Draft(run)],
            StepDetail.Score => Score(run),
            StepDetail.Reward => Reward(run.Evaluation),
            _ => [],
        };

    /// <summary>Milliseconds, as they are written.</summary>
    public static double Runtime(RunTrace run) => ReferenceNumber.Round(run.Runtime.TotalMilliseconds, Digits);

    /// <summary>A number, as it is written.</summary>
    public static double Rounded(double value) => ReferenceNumber.Round(value, Digits);

    /// <summary>A multiplier, as it is written.</summary>
    public static double Multiplier(in RunEvaluation evaluation) =>
        ReferenceNumber.Round(evaluation.Multiplier, MultiplierDigits);

    /// <summary>A list of texts.</summary>
    public static AuditValue List(ImmutableArray<string> texts)
    {
        ArrayBufferWriter<byte> output = new();
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartArray();
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.Flush();
        return AuditValue.FromJson(output.WrittenSpan);
    }

    private static AuditField Draft(RunTrace run) => new("draft_id", $"DRAFT#{run.Name}");

    private static ImmutableArray<AuditField> Lint(DraftLintResult? lint) =>
        lint?.Pattern is { } pattern
            ? [new("pattern", pattern.Source)]
            : [new("missing", List(lint?.Missing ?? []))];

    private static ImmutableArray<AuditField> Score(RunTrace run) =>
    [
        new("runtime_ms", Runtime(run)),
        new("multiplier_snapshot", Multiplier(run.Evaluation)),
        new("base_score", Rounded(run.Evaluation.BaseScore)),
        new("final_score", Rounded(run.Evaluation.FinalScore)),
        new("clean_completion", run.Evaluation.IsClean),
        new("fraud_hits", List(run.Evaluation.FraudHits)),
        new("fabricate_evidence", run.IsFabricated),
    ];

    private static ImmutableArray<AuditField> Reward(in RunEvaluation evaluation) =>
    [
        new("multiplier_snapshot", Multiplier(evaluation)),
        new("reward_value", Rounded(evaluation.Reward)),
        new("clean_completion", evaluation.IsClean),
    ];
}
