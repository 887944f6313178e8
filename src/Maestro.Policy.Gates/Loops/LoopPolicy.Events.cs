namespace Maestro.Policy.Gates.Loops;

public sealed partial class LoopPolicy
{
    private static LoopStep Nothing(LoopState state) => new(state, []);

    private LoopEvent Request(LoopEvent cause) => Pause(
        cause, "::plan_requested", LoopEventKind.PlanRequested, _words.MediationLayer, _words.PlanRequested);

    private LoopEvent Dispatch(LoopEvent cause) => Pause(
        cause, "::plan_req_dispatch", LoopEventKind.PlanDispatched, _words.MaestroLayer, _words.PlanDispatched);

    private LoopEvent Proposal(LoopEvent cause, string plan) => Pause(
        cause, "::plan_proposed", LoopEventKind.PlanProposed, _words.MediationLayer, _words.PlanProposed)
        with { Plan = plan };

    private LoopEvent Receipt(LoopEvent cause) => Pause(
        cause, "::plan_received", LoopEventKind.PlanReceived, _words.MaestroLayer, _words.PlanReceived);

    private LoopEvent End(LoopEvent cause) => Pause(
        cause, "::end_recommended", LoopEventKind.EndRecommended, _words.AccountabilityLayer, _words.EndRecommended)
        with { Decision = LoopDecision.EndSessionRecommended };

    // Invariant: only a layer that may seal does.
    private LoopEvent Stop(LoopEvent cause, string suffix, ReasonCode reason) => Pause(
        cause, suffix, LoopEventKind.Stopped, _words.MaestroLayer, reason)
        with { Decision = LoopDecision.Stopped, IsSealed = _words.MaestroLayer.MaySeal };

    private static LoopEvent Pause(
        LoopEvent cause, string suffix, LoopEventKind kind, Layer layer, ReasonCode reason) => new()
        {
            Id = cause.Id + suffix,
            Conflict = cause.Conflict,
            RunId = cause.RunId,
            At = cause.At,
            Kind = kind,
            Decision = LoopDecision.PauseForHitl,
            Layer = layer,
            Reason = reason,
        };

    // A refusal is of a kind that pairs and never counts. Nothing changes.
    private LoopStep Refused(LoopState state, LoopEvent cause, ReasonCode reason, Layer layer)
    {
        LoopEvent told = !IsStrict || LoopKeys.AreSound(cause) ? cause : cause with
        {
            Id = LoopKeys.Repeatable(cause.Id),
            Conflict = new(
                LoopKeys.Repeatable(cause.Conflict.SessionId), LoopKeys.Repeatable(cause.Conflict.Fingerprint)),
        };
        string kind = IsStrict ? LoopKeys.Repeatable(cause.KindName) : cause.KindName;
        return new(
            state,
            [
                Pause(told, "::fail_closed", LoopEventKind.PlanReceived, layer, reason)
                    with { Original = new(kind, cause.Decision, cause.Reason) },
            ]);
    }
}
