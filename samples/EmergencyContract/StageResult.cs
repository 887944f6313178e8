using Maestro.Policy;

namespace EmergencyContract;

/// <summary>What became of a stage.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Reason">The last decision's reason.</param>
public sealed record StageResult(StageEnd End, ReasonCode Reason);
