namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether something outside of the simulation is asked for.</summary>
internal sealed class EffectStep(bool allowsExternalEffects) : KageStep
{
    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.AccGate;

        return new(run.Scenario switch
        {
            { WantsSignalControl: true } => run.Seal(
                layer,
                KageWords.Reasons.AccRealWorldControlBlocked,
                "real signal control is blocked in this simulator"),
            { WantsExternalEffect: true } when !allowsExternalEffects => run.Pause(
                layer,
                KageWords.Reasons.AccExternalSideEffectRequiresHitl,
                "external effect requested but not allowed"),
            _ => run.Pass(layer, KageWords.Reasons.AccOk),
        });
    }
}
