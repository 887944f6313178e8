namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether an administrator lets the draft take effect.</summary>
internal sealed class FinalizeStep : KageStep
{
    public override async ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.HitlFinalizeAdmin;
        ReasonCode required = KageWords.Reasons.AdminFinalizeRequired;
        run.Pause(layer, required);
        bool isYes = await run.AskAsync(KageQuestionKind.Finalize, required, cancellationToken).ConfigureAwait(false);

        return run.Answer(
            layer, Decider.Admin, isYes, isYes ? KageWords.Reasons.FinalizeApprove : KageWords.Reasons.FinalizeStop);
    }
}
