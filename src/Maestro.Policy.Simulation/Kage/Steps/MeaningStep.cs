namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether it is the situation that the adapter knows.</summary>
internal sealed class MeaningStep : KageStep
{
    public override ReasonCode? FixedReason => KageWords.Reasons.MeaningMissingScenario;

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.MeaningGate;

        return new(run.Scenario.Scenario switch
        {
            null or "" => run.Pause(layer, KageWords.Reasons.MeaningMissingScenario),
            KageScenario.CaseB => run.Pass(layer, KageWords.Reasons.MeaningOk),
            var other => run.Pause(layer, KageWords.Reasons.MeaningNotEmergencyContract, $"scenario={other}"),
        });
    }
}
