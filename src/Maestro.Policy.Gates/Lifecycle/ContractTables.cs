using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>The tables.</summary>
internal static class ContractTables
{
    /// <summary>The table of the reference's version 5.1.2, row by row.</summary>
    public static ImmutableArray<ContractTransition> Reference { get; } =
    [
        new(ContractState.Init, ContractEvent.EvidenceMissing, ContractState.Stopped, SealingLayer.Ethics),
        new(ContractState.Init, ContractEvent.EvidenceFabricated, ContractState.Stopped, SealingLayer.Ethics),
        new(ContractState.Init, ContractEvent.EvidenceInvalid, ContractState.Stopped, SealingLayer.Accountability),
        new(ContractState.Init, ContractEvent.RequestIncomplete, ContractState.Init),
        new(ContractState.Init, ContractEvent.TrustApproved, ContractState.AuthVerified),
        new(ContractState.Init, ContractEvent.TrustPaused, ContractState.PauseForAuth),
        new(
            ContractState.PauseForAuth,
            ContractEvent.AuthExpired,
            ContractState.Stopped,
            SealingLayer.Accountability),
        new(ContractState.PauseForAuth, ContractEvent.AuthApproved, ContractState.AuthVerified),
        new(ContractState.AuthVerified, ContractEvent.DraftWritten, ContractState.DraftReady),
        new(ContractState.DraftReady, ContractEvent.LintUnsafe, ContractState.Stopped, SealingLayer.Ethics),
        new(ContractState.DraftReady, ContractEvent.LintOutOfScope, ContractState.Stopped, SealingLayer.Accountability),
        new(ContractState.DraftReady, ContractEvent.LintClean, ContractState.PauseForFinalize),
        new(ContractState.PauseForFinalize, ContractEvent.FinalizeApproved, ContractState.Effective),
    ];
}
