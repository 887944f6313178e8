namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>A row of the table: what an event does in a state.</summary>
/// <param name="From">The state.</param>
/// <param name="Event">The event.</param>
/// <param name="To">The state after it.</param>
/// <param name="SealedBy">Which kind of layer seals the stop that it leads to.</param>
/// <remarks>The default value leads from a stop to a stop by nothing; no table has it.</remarks>
public readonly record struct ContractTransition(
    ContractState From, ContractEvent Event, ContractState To, SealingLayer SealedBy = SealingLayer.None);
