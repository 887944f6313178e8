using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>The decision table: the first row whose condition holds decides. No row seals.</summary>
public static class CouncilTable
{
    /// <summary>The rows, in the order in which they are tried.</summary>
    /// <value>One for each <see cref="CouncilOutcome"/>, in its order.</value>
    public static ImmutableArray<CouncilRow> Rows { get; } =
    [
        new(CouncilOutcome.InputInvalid, Verdict.Stop, "COUNCIL_INPUT_INVALID"),
        new(CouncilOutcome.NoResponses, Verdict.Stop, "COUNCIL_NO_RESPONSES"),
        new(CouncilOutcome.QuorumNotMet, Verdict.Hitl, "COUNCIL_QUORUM_NOT_MET"),
        new(CouncilOutcome.Tied, Verdict.Hitl, "COUNCIL_TIED"),
        new(CouncilOutcome.NoConsensus, Verdict.Hitl, "COUNCIL_NO_CONSENSUS"),
        new(CouncilOutcome.SilentCollapse, Verdict.Hitl, "COUNCIL_SILENT_COLLAPSE"),
        new(CouncilOutcome.DissentHigh, Verdict.Hitl, "COUNCIL_DISSENT_HIGH"),
        new(CouncilOutcome.ConsensusWithDissent, Verdict.Run, "COUNCIL_CONSENSUS_WITH_DISSENT"),
        new(CouncilOutcome.Consensus, Verdict.Run, "COUNCIL_CONSENSUS"),
    ];

    /// <summary>The row of an outcome.</summary>
    /// <param name="outcome">The outcome; what is no member of the enumeration is
    /// <see cref="CouncilOutcome.InputInvalid"/>.</param>
    /// <returns>The row.</returns>
    public static CouncilRow RowOf(CouncilOutcome outcome) => Rows[(int)outcome < Rows.Length ? (int)outcome : 0];

    // Row 1 is tried before there is anything to count; rows 2 and 3 need no rule.
    internal static CouncilOutcome Assemble(CouncilTally tally) =>
        tally.Present.IsEmpty ? CouncilOutcome.NoResponses
        : tally.Present.Length < tally.Quorum.MinimumQuorum ? CouncilOutcome.QuorumNotMet
        : CouncilOutcome.Consensus;

    // Rows 4 to 9.
    internal static CouncilOutcome Settle(CouncilTally tally, ConsensusFinding found, CouncilVote vote) =>
        !found.IsSound || !tally.Knows(found.Winner) ? CouncilOutcome.InputInvalid
        : found.Winner is null && found.Leaders > 1 ? CouncilOutcome.Tied
        : found.Winner is null ? CouncilOutcome.NoConsensus
        : vote.Signals.SilentCollapse == true ? CouncilOutcome.SilentCollapse
        : vote.Signals.Dissent == DissentLevel.High ? CouncilOutcome.DissentHigh

        // A yes to something else is no yes to the request.
        : vote.Proposal is { } proposal && proposal != found.Winner ? CouncilOutcome.NoConsensus
        : tally.Groups.Length > 1 ? CouncilOutcome.ConsensusWithDissent
        : CouncilOutcome.Consensus;
}
