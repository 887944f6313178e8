using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Runs;
using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Results;

/// <summary>Writes a run.</summary>
internal static class RunText
{
    /// <summary>Writes it as an object.</summary>
    public static void Write(EmergencyRun run, JsonText text)
    {
        text.Begin('{');
        text.Member("run_id", run.RunId);
        text.Member("final_state", ContractStates.NameOf(run.State));
        text.Member("sealed", run.IsSealed);
        text.Member("runtime_ms", StepFields.Rounded(run.Runtime.TotalMilliseconds));
        text.Member("fabricate_evidence", run.IsFabricated);
        Evaluation(run, text);
        text.Begin("arl", '[');
        foreach (EmergencyRow row in run.Rows)
        {
            text.Json(row.Json.Span);
        }

        text.End(']');
        ResultText.Trust("trust_after", run.TrustAfter, text);
        text.End('}');
    }

    /// <summary>Its rows, one on each line.</summary>
    public static byte[] Lines(EmergencyRun run)
    {
        using MemoryStream lines = new();
        foreach (EmergencyRow row in run.Rows)
        {
            using JsonText text = new(lines, JsonStyle.Line);
            text.Json(row.Json.Span);
            text.Raw("\n"u8);
        }

        return lines.ToArray();
    }

    private static void Evaluation(EmergencyRun run, JsonText text)
    {
        text.Begin("eval", '{');
        text.Member("multiplier_snapshot", StepFields.Multiplier(run.Evaluation));
        text.Member("base_score", StepFields.Rounded(run.Evaluation.BaseScore));
        text.Member("final_score", StepFields.Rounded(run.Evaluation.FinalScore));
        text.Member("reward_granted", run.Evaluation.IsClean);
        text.Member("reward_value", StepFields.Rounded(run.Evaluation.Reward));
        text.Member("clean_completion", run.Evaluation.IsClean);
        text.Member("fraud_hits", StepFields.List(run.Evaluation.FraudHits));
        text.End('}');
    }
}
