using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Results;

/// <summary>Writes a result.</summary>
internal static class ResultText
{
    public static void Write(EmergencyResult result, Stream output)
    {
        using JsonText text = new(output, JsonStyle.Indented);
        text.Begin('{');
        Meta(result, text);
        Trust("trust_before", result.TrustBefore, text);
        Evaluation("eval_before", result.CleanCompletionsBefore, text);
        Incidents(result, text);
        text.Begin(result.Options.KeepsRuns ? "runs" : "runs_sample", '[');
        foreach (EmergencyRun run in result.Runs)
        {
            RunText.Write(run, text);
        }

        text.End(']');
        Trust("trust_after", result.TrustAfter, text);
        Evaluation("eval_after", result.CleanCompletionsAfter, text);
        Queue(result, text);
        text.Begin("repro_summary", '{');
        SummaryText.Members(result, text);
        text.End('}');
        text.End('}');
        text.Raw("\n"u8);
    }

    /// <summary>Writes a state of trust.</summary>
    public static void Trust(string name, TrustState trust, JsonText text)
    {
        text.Begin(name, '{');
        text.Member("trust_score", trust.Score);
        text.Member("approval_streak", trust.ApprovalStreak);
        text.Member("cooldown_until", trust.CooldownUntil is { } until ? until.Text : default(AuditValue));
        text.Member("compliance_score", trust.Compliance);
        text.Member("coaching_sessions", trust.CoachingSessions);
        text.End('}');
    }

    private static void Evaluation(string name, long cleanCompletions, JsonText text)
    {
        text.Begin(name, '{');
        text.Member("clean_completion_count", cleanCompletions);
        text.Member("multiplier", RunEvaluation.MultiplierOf(cleanCompletions));
        text.End('}');
    }

    private static void Meta(EmergencyResult result, JsonText text)
    {
        EmergencyOptions options = result.Options;
        text.Begin("meta", '{');
        Origin(result, text);
        text.Member("key_mode", options.Key.ModeName);
        text.Member("key_id", result.KeyId);
        text.Member("keep_runs", options.KeepsRuns);
        text.Member("fabricate_rate", Numbers.OrNull(options.FabricateRate));
        text.Member("seed", Numbers.OrNull(result.Seed));
        text.End('}');
    }

    private static void Origin(EmergencyResult result, JsonText text)
    {
        text.Member("version", result.Version);
        text.Member("generated_at", TrustStamp.At(result.FinishedAt).Text);
        text.Member("policy_pack_hash", result.PolicyPack);
    }

    private static void Incidents(EmergencyResult result, JsonText text)
    {
        EmergencyOptions options = result.Options;
        text.Begin("abnormal_arl_persistence", '{');
        text.Member("enabled", options.SavesIncidents);
        text.Member("arl_out_dir", options.IncidentFolder);
        text.Member("max_arl_files", options.MaxIncidentFiles);
        text.Member("saved", result.SavedIncidents);
        text.Member("skipped_by_cap", result.SkippedIncidents);
        text.Member("abnormal_total", result.Queue.Size);
        text.End('}');
    }

    private static void Queue(EmergencyResult result, JsonText text)
    {
        text.Begin("hitl_queue", '{');
        text.Begin("meta", '{');
        Origin(result, text);
        text.Member("key_id", result.KeyId);
        text.End('}');
        text.Begin("counts", '{');
        QueueText.Counts(result.Queue, text);
        text.End('}');
        text.Begin("items", '[');
        foreach (EmergencyQueueItem item in result.Queue.Items)
        {
            QueueText.Item(item, text);
        }

        text.End(']');
        text.End('}');
    }
}
