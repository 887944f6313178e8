using Maestro.Policy;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;

namespace EmergencyContract;

/// <summary>A contract on its way from a request to its effect. What leads where, the lifecycle's table says.</summary>
public sealed class Contract(Stage stage, TrustRun trust, TextWriter output)
{
    /// <summary>Where it stands.</summary>
    public ContractPosition Position { get; private set; } = ContractPosition.Start;

    /// <summary>Plays the whole way.</summary>
    /// <param name="requests">Judges the request.</param>
    /// <param name="drafts">Judges drafts.</param>
    /// <param name="request">The request.</param>
    /// <param name="clause">What the draft says in the middle.</param>
    public async Task PlayAsync(
        GatePipeline<EmergencyRequest> requests,
        GatePipeline<ContractDraft> drafts,
        EmergencyRequest request,
        string clause)
    {
        StageResult asked = await stage.PlayAsync(
            requests, request, Decider.User, $"{request.Scenario} at {request.Location}", static _ => { });
        Move(asked.HasAsked ? ContractEvent.TrustPaused : ContractEvent.None);
        Move(Authorization(asked));

        for (int version = 1; Position.State == ContractState.AuthVerified; version++)
        {
            ContractDraft draft = ContractDraft.Of(request, version, clause);
            Move(ContractEvent.DraftWritten);
            StageResult judged = await stage.PlayAsync(
                drafts, draft, Decider.Admin, draft.Text, effect: _ => output.WriteLine($"  {draft.Id} takes effect"));
            Move(Lint(judged));
            Move(Finalization(judged));
        }
    }

    private static ContractEvent Authorization(StageResult asked) => asked.End switch
    {
        StageEnd.Ran => asked.HasAsked ? ContractEvent.AuthApproved : ContractEvent.TrustApproved,
        StageEnd.Refused => ContractEvent.AuthRejected,
        StageEnd.SentBack => ContractEvent.AuthRevised,
        StageEnd.Expired => ContractEvent.AuthExpired,
        _ => asked.Reason == Words.Reasons.EvidenceFabrication ? ContractEvent.EvidenceFabricated
            : asked.Reason == Words.Reasons.EvidenceMissing ? ContractEvent.EvidenceMissing
            : ContractEvent.EvidenceInvalid,
    };

    private static ContractEvent Lint(StageResult judged) =>
        judged.End != StageEnd.Stopped ? ContractEvent.LintClean
            : judged.Reason == Words.Reasons.DraftOutOfScope ? ContractEvent.LintOutOfScope
            : ContractEvent.LintUnsafe;

    private static ContractEvent Finalization(StageResult judged) => judged.End switch
    {
        StageEnd.Ran => ContractEvent.FinalizeApproved,
        StageEnd.SentBack => ContractEvent.FinalizeRevised,
        StageEnd.Stopped => ContractEvent.None,
        _ => ContractEvent.FinalizeStopped,
    };

    private void Move(ContractEvent happened)
    {
        if (happened == ContractEvent.None)
        {
            return;
        }

        ContractStep step = ContractLifecycle.Default.Next(Position, happened);
        if (!step.IsLegal)
        {
            throw new InvalidOperationException($"{happened} leads nowhere from {Position}.");
        }

        output.WriteLine($"{happened}: {Position} -> {step.Position}{(step.Position.IsSealed ? " (sealed)" : "")}");
        Position = step.Position;
        if (Outcome(happened) is { } outcome)
        {
            output.WriteLine($"    trust       {trust.Apply(outcome).After.Score:0.00} after {outcome.Name}");
        }
    }

    private static TrustOutcome? Outcome(ContractEvent happened) => happened switch
    {
        ContractEvent.AuthApproved => TrustOutcome.AuthApprove,
        ContractEvent.FinalizeApproved => TrustOutcome.FinalizeApprove,
        ContractEvent.AuthExpired => TrustOutcome.AuthExpired,
        ContractEvent.EvidenceFabricated or ContractEvent.EvidenceMissing => TrustOutcome.EvidenceFabrication,
        ContractEvent.EvidenceInvalid => TrustOutcome.EvidenceSchemaInvalid,
        ContractEvent.LintUnsafe or ContractEvent.LintOutOfScope => TrustOutcome.DraftLintFail,
        _ => null,
    };
}
