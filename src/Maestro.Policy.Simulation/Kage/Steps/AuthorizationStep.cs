namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether a user authorizes the draft, in time.</summary>
internal sealed class AuthorizationStep : KageStep
{
    public override async ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.HitlAuth;
        run.Pause(layer, KageWords.Reasons.AuthRequired);
        bool isYes = await run.AskAsync(
            KageQuestionKind.Authorize, KageWords.Reasons.AuthRequired, cancellationToken).ConfigureAwait(false);

        if (isYes && !run.IsReference && run.Authorization.IsExpired(run.Now))
        {
            return run.Seal(KageWords.Layers.AccGate, KageWords.Reasons.AuthExpired);
        }

        return run.Answer(
            layer, Decider.User, isYes, isYes ? KageWords.Reasons.AuthApprove : KageWords.Reasons.AuthReject);
    }
}
