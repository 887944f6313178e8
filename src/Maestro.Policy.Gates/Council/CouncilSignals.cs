namespace Maestro.Policy.Gates.Council;

/// <summary>What the host noticed about the answers beside the ballots. Invariant: a signal only ever makes the result
/// stricter.</summary>
/// <param name="Dissent">How far apart the answers are; <see langword="null"/> where nobody measured it.</param>
/// <param name="SilentCollapse">Whether the members agree with each other suspiciously well, and with nothing else;
/// <see langword="null"/> where nobody looked.</param>
/// <remarks>The default value says that nothing was measured.</remarks>
public readonly record struct CouncilSignals(DissentLevel? Dissent = null, bool? SilentCollapse = null);
