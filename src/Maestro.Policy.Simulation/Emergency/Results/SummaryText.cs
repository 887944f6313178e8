using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Results;

/// <summary>Writes what a repetition has to agree with.</summary>
internal static class SummaryText
{
    /// <summary>Writes it as a document.</summary>
    public static void Write(EmergencyResult result, Stream output)
    {
        using JsonText text = new(output, JsonStyle.Indented);
        text.Begin('{');
        Members(result, text);
        text.End('}');
        text.Raw("\n"u8);
    }

    /// <summary>Writes its members.</summary>
    public static void Members(EmergencyResult result, JsonText text)
    {
        EmergencyOptions options = result.Options;
        text.Member("sim_version", result.Version);
        text.Member("policy_pack_hash", result.PolicyPack);
        text.Member("runs_requested", result.RunsAsked);
        text.Member("fabricate", options.Fabricates);
        text.Member("fabricate_rate", Numbers.OrNull(options.FabricateRate));
        text.Member("seed", Numbers.OrNull(result.Seed));
        text.Member("reset", !options.KeepsStores);
        text.Member("reset_eval", !options.KeepsEvaluation);
        text.Member("full_context_n", options.RowsBefore);
        text.Member("keep_runs", options.KeepsRuns);
        text.Begin("store_paths", '{');
        text.Member("trust", options.TrustStore);
        text.Member("grants", options.GrantStore);
        text.Member("eval", options.EvaluationStore);
        text.End('}');
        text.Begin("summary", '{');
        QueueText.Counts(result.Queue, text);
        text.Member("abnormal_total", result.Queue.Size);
        text.Member("saved", result.SavedIncidents);
        text.Member("skipped_by_cap", result.SkippedIncidents);
        text.End('}');
    }
}
