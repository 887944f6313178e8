namespace Maestro.Policy.Gates.Loops;

/// <summary>A wish to let a count begin anew.</summary>
/// <param name="Reason">Why.</param>
/// <param name="OldFingerprint">What it was about; not looked at for a new session.</param>
/// <param name="NewFingerprint">What it is about now; not looked at for a new session.</param>
/// <remarks>The default value resets nothing.</remarks>
public readonly record struct LoopReset(
    LoopResetReason Reason, string OldFingerprint = "", string NewFingerprint = "");
