namespace Maestro.Policy.Gates.Loops;

/// <summary>What an event said that was refused.</summary>
/// <param name="Kind">The word for its kind, whatever that was; at most <see cref="LoopEvent.MaxKeyLength"/> UTF-16
/// units of it where the policy is strict.</param>
/// <param name="Decision">Its decision.</param>
/// <param name="Reason">Its reason.</param>
public sealed record LoopOriginal(string Kind, LoopDecision Decision, ReasonCode Reason);
