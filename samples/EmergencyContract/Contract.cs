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
            requests,
            request,
            Decider.User,
            $"{request.Scenario} at {request.Location}",
            isAsked: () => Move(ContractEvent.TrustPaused),
            effect: _ => Move(
                Position.State == ContractState.Init ? ContractEvent.TrustApproved : ContractEvent.AuthApproved));
        Move(Refusal(asked));

        for (int version = 1; Position.State == ContractState.AuthVerified; version++)
        {
            ContractDraft draft = ContractDraft.Of(request, version, clause);
            Move(ContractEvent.DraftWritten);

            // The lifecycle goes first: what it refuses has no effect.
            StageResult judged = await stage.PlayAsync(
                drafts,
                draft,
                Decider.Admin,
                draft.Text,
                isAsked: () => Move(ContractEvent.LintClean),
                effect: _ =>
                {
                    Move(ContractEvent.FinalizeApproved);
                    output.WriteLine($"  {draft.Id} takes effect");
                });
            Move(Objection(judged));
        }
    }

    // A stop for any other reason, such as a log that can't be written, says nothing about the contract.
    private static ContractEvent Refusal(StageResult asked) => asked.End switch
    {
        StageEnd.Refused => ContractEvent.AuthRejected,
        StageEnd.SentBack => ContractEvent.AuthRevised,
        StageEnd.Expired => ContractEvent.AuthExpired,
        StageEnd.Stopped when asked.Reason == Words.Reasons.EvidenceFabrication => ContractEvent.EvidenceFabricated,
        StageEnd.Stopped when asked.Reason == Words.Reasons.EvidenceMissing => ContractEvent.EvidenceMissing,
        StageEnd.Stopped when asked.Reason == Words.Reasons.EvidenceSchemaInvalid
            || asked.Reason == Words.Reasons.EvidenceWrongPlace
            || asked.Reason == Words.Reasons.EvidenceUntimely => ContractEvent.EvidenceInvalid,
        _ => ContractEvent.None,
    };

    private static ContractEvent Objection(StageResult judged) => judged.End switch
    {
        StageEnd.SentBack => ContractEvent.FinalizeRevised,
        StageEnd.Refused or StageEnd.Expired => ContractEvent.FinalizeStopped,
        StageEnd.Stopped when judged.Reason == Words.Reasons.DraftOutOfScope => ContractEvent.LintOutOfScope,
        StageEnd.Stopped when judged.Reason == Words.Reasons.SafetyLegalBindingClaim
            || judged.Reason == Words.Reasons.SafetyDiscriminationTerm => ContractEvent.LintUnsafe,
        _ => ContractEvent.None,
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
