using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>Where what happens leads to in earlier generations.</summary>
internal static class EarlierLifecycles
{
    /// <summary>A run without evidence stays where it is.</summary>
    public static ContractLifecycle V48 { get; } =
        With(ContractLifecycle.Reference, Stay(ContractEvent.EvidenceMissing));

    /// <summary>So does one whose evidence is made up.</summary>
    public static ContractLifecycle V44 { get; } = With(V48, Stay(ContractEvent.EvidenceFabricated));

    /// <summary>Drafts are stopped and not sealed, and a user may stop a run at its beginning.</summary>
    public static ContractLifecycle V4 { get; } = With(
        ContractLifecycle.Reference,
        new(ContractState.DraftReady, ContractEvent.LintUnsafe, ContractState.Stopped),
        new(ContractState.DraftReady, ContractEvent.LintOutOfScope, ContractState.Stopped),
        new(ContractState.Init, ContractEvent.AuthRejected, ContractState.Stopped));

    /// <summary>Humans may say no.</summary>
    public static ContractLifecycle V1 { get; } = With(
        ContractLifecycle.Reference,
        new(ContractState.PauseForAuth, ContractEvent.AuthRejected, ContractState.Stopped),
        new(ContractState.PauseForAuth, ContractEvent.AuthRevised, ContractState.PauseForAuth),
        Void(ContractState.PauseForAuth),
        new(ContractState.PauseForFinalize, ContractEvent.FinalizeStopped, ContractState.Stopped),
        new(ContractState.PauseForFinalize, ContractEvent.FinalizeRevised, ContractState.PauseForFinalize),
        Void(ContractState.PauseForFinalize));

    private static ContractTransition Stay(ContractEvent happened) =>
        new(ContractState.Init, happened, ContractState.Init);

    private static ContractTransition Void(ContractState state) =>
        new(state, ContractEvent.AnswerInvalid, ContractState.Stopped, SealingLayer.Accountability);

    private static ContractLifecycle With(
        ContractLifecycle lifecycle, params ImmutableArray<ContractTransition> rows) =>
        new([
            .. lifecycle.Transitions.Where(old => rows.All(row => (row.From, row.Event) != (old.From, old.Event))),
            .. rows,
        ]);
}
