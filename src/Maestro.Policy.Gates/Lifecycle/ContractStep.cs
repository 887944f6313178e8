namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>What an event did.</summary>
/// <param name="Position">Where the contract stands after it; where it stood when the event was refused.</param>
/// <param name="IsLegal">Whether the table has the event in that state.</param>
/// <remarks>The default value is an event that was refused, and a stop.</remarks>
public readonly record struct ContractStep(ContractPosition Position, bool IsLegal);
