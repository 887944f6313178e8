using Maestro.Policy.Gates.Relativity;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether it is clear who goes first; where it isn't, a user says whether to go on.</summary>
internal sealed class RelativityStep(KageReading reading) : KageStep
{
    private readonly RelativityRules _rules =
        reading == KageReading.Reference ? RelativityRules.Reference : RelativityRules.Default;

    public override ReasonCode? FixedReason => KageWords.Reasons.RelBoundaryUnstable;

    public override async ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.RelativityGate;

        switch (_rules.Judge(Frame(run.Scenario)).Outcome)
        {
            case RelativityOutcome.Settled:
                return run.Pass(layer, KageWords.Reasons.RelOk, $"policy={run.Scenario.PriorityPolicy}");

            case RelativityOutcome.BoundaryUnstable:
                run.Pause(layer, KageWords.Reasons.RelBoundaryUnstable, "relative boundary requires HITL");
                break;

            default:
                run.Pause(layer, KageWords.Reasons.RelRefMissing, "priority policy reference missing");
                break;
        }

        return await AskAsync(run, layer, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> AskAsync(KageRun run, Layer layer, CancellationToken cancellationToken)
    {
        ReasonCode reason = run.Rows[^1].Row.Decision.Reason;
        bool isYes = await run.AskAsync(KageQuestionKind.Continue, reason, cancellationToken).ConfigureAwait(false);

        return run.Answer(
            KageWords.Layers.HitlAuth,
            Decider.User,
            isYes,
            isYes ? KageWords.Reasons.RelOk : KageWords.Reasons.RelBoundaryUnstable,
            $"{(isYes ? "continue" : "stopped")} from {layer}");
    }

    private static RelativityFrame Frame(KageScenario scenario) => new(
        scenario.PriorityPolicy,
        [
            new("emergency_vehicle_state", !string.IsNullOrEmpty(scenario.VehicleState)),
            new("ped_in_crosswalk", scenario.IsPedestrianInCrosswalk),
        ]);
}
