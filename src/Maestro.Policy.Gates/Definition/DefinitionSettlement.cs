using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Definition;

/// <summary>What a human's word makes of a judged candidate, for the record. Immutable.</summary>
/// <remarks>It gives no permission: what runs, runs by an approval that the pipeline is asked again with.</remarks>
public sealed record DefinitionSettlement
{
    internal DefinitionSettlement()
    {
    }

    /// <summary>What stands in the end.</summary>
    /// <value>A run only when a human approved what was ambiguous, or nothing was asked.</value>
    public Verdict Verdict { get; internal init; }

    /// <summary>Why that stands.</summary>
    /// <value>Such as <c>HITL_APPROVED</c>; the review's own reason where nothing was asked.</value>
    public required string Reason { get; init; }

    /// <summary>What the row of the settlement gives as its reason.</summary>
    /// <value>As <see cref="Reason"/>, or <c>HITL_NOOP</c> where nothing was asked.</value>
    public required string RowReason { get; init; }

    /// <summary>Who had the last word.</summary>
    /// <value>A human only for an answer that was asked for and offered.</value>
    public Decider Decider { get; internal init; }

    /// <summary>The choice that counts.</summary>
    /// <value><c>APPROVE</c>, <c>REJECT</c>, <c>REVISE_DEF</c>, <c>STOP</c>, or <c>NOOP</c> where nothing was asked.
    /// </value>
    public required string FinalChoice { get; init; }

    /// <summary>What the choice rests on.</summary>
    /// <value>A word such as <c>safety_non_overridable</c>.</value>
    public required string AuthorityBasis { get; init; }

    /// <summary>What the human said, also where it was refused.</summary>
    /// <value>An offered answer, or <c>INVALID</c>: what a human writes freely stays out of the log.</value>
    public required string ChoiceReceived { get; init; }

    /// <summary>What a row says about the settlement beside the decision.</summary>
    /// <returns>Three members.</returns>
    public ImmutableArray<AuditField> ToFields() =>
    [
        new("final_choice", FinalChoice), new("authority_basis", AuthorityBasis),
        new("user_choice_received", ChoiceReceived),
    ];
}
