using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Definition;

/// <summary>Judges whether something is what it is called. Immutable and safe for use by any number of threads.
/// </summary>
public sealed record DefinitionRules
{
    private static readonly string[] Choices = ["STOP", "APPROVE", "REJECT", "REVISE_DEF"];

    /// <summary>The definition.</summary>
    /// <value>The reference's of an orchestrator by default.</value>
    public DefinitionPack Pack { get; init; } = DefinitionPack.Orchestrator;

    /// <summary>How a candidate is read.</summary>
    /// <value><see cref="DefinitionReading.Strict"/> by default.</value>
    public DefinitionReading Reading { get; init; }

    /// <summary>Judges a candidate. A red flag is a veto, whatever else it has.</summary>
    /// <param name="candidate">An object that says of every feature and flag whether it is there.</param>
    /// <returns>What was found out; there is an answer to any JSON.</returns>
    public DefinitionReview Review(JsonElement candidate)
    {
        string? hash = SpacedJson.HashOf(candidate);
        CandidateFeatures features =
            hash is null ? CandidateFeatures.Unreadable
            : Reading == DefinitionReading.Reference ? CandidateFeatures.Reference(candidate, Pack)
            : CandidateFeatures.Strict(candidate, Pack);
        string? fault = features.Fault;
        ImmutableArray<string> met = [.. Pack.MustFeatures.Where(features.Has)];
        ImmutableArray<string> raised = [.. Pack.RedFlags.Where(features.Has)];
        DefinitionStanding standing =
            fault is not null || met.Length <= Pack.OutAt ? DefinitionStanding.Out
            : met.Length >= Pack.InAt ? DefinitionStanding.In
            : DefinitionStanding.Gray;
        double share = (double)met.Length / Pack.MustFeatures.Length;
        return new()
        {
            Outcome =
                raised.Length > 0 ? DefinitionOutcome.RedFlag
                : fault is not null ? DefinitionOutcome.Faulty
                : standing switch
                {
                    DefinitionStanding.In => DefinitionOutcome.In,
                    DefinitionStanding.Gray => DefinitionOutcome.Ambiguous,
                    _ => DefinitionOutcome.Out,
                },
            Standing = standing,
            Met = met,
            Missing = [.. Pack.MustFeatures.Where(name => !features.Has(name))],
            Raised = raised,
            Fault = fault,
            Confidence = Math.Round(
                standing switch
                {
                    DefinitionStanding.In => share,
                    DefinitionStanding.Gray => 0.5,
                    _ => 1 - share,
                },
                3),
            CandidateHash = hash ?? "",
            PackHash = Pack.Hash,
        };
    }

    /// <summary>Says what a human's word makes of a judged candidate. A red flag stands, and that somebody tried to
    /// lift it is part of the answer.</summary>
    /// <param name="review">What was found out.</param>
    /// <param name="word">What the human said: exactly <c>APPROVE</c>, <c>REJECT</c>, <c>REVISE_DEF</c> or
    /// <c>STOP</c>; everything else is a stop.</param>
    /// <returns>What to put on record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is <see langword="null"/>.</exception>
    public DefinitionSettlement Settle(DefinitionReview review, string? word)
    {
        ArgumentNullException.ThrowIfNull(review);
        bool isReference = Reading == DefinitionReading.Reference;
        DefinitionChoice? choice = ChoiceOf(word);
        string received = choice is null && !isReference ? "INVALID" : word ?? "";
        return review.Outcome switch
        {
            DefinitionOutcome.RedFlag => By(
                Decider.System, Verdict.Stop, "NON_OVERRIDABLE_SAFETY", "STOP", "safety_non_overridable", received),
            not DefinitionOutcome.Ambiguous => By(
                Decider.System, review.Verdict, "HITL_NOOP", "NOOP", "not_in_hitl_state", received)
                with { Reason = review.Reason },
            _ when choice is null && !isReference => By(
                Decider.System, Verdict.Stop, "HITL_STOP", "STOP", "not_an_offered_answer", received),
            _ => By(
                Decider.User, choice == DefinitionChoice.Approve ? Verdict.Run : Verdict.Stop, ReasonOf(choice),
                received, "definition_ambiguous->hitl", received),
        };
    }

    private static DefinitionChoice? ChoiceOf(string? word) =>
        Array.IndexOf(Choices, word) is >= 0 and int at ? (DefinitionChoice)at : null;

    private static string ReasonOf(DefinitionChoice? choice) => choice switch
    {
        DefinitionChoice.Approve => "HITL_APPROVED",
        DefinitionChoice.Reject => "HITL_REJECTED",
        DefinitionChoice.ReviseDefinition => "HITL_REVISE_DEF",
        _ => "HITL_STOP",
    };

    private static DefinitionSettlement By(
        Decider decider, Verdict verdict, string reason, string choice, string basis, string received) => new()
    {
        Verdict = verdict,
        Reason = reason,
        RowReason = reason,
        Decider = decider,
        FinalChoice = choice,
        AuthorityBasis = basis,
        ChoiceReceived = received,
    };
}
