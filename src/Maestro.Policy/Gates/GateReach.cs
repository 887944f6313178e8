namespace Maestro.Policy;

/// <summary>The strongest objection that a gate may raise, strictest first.</summary>
/// <remarks>
/// The default value is <see cref="Seal"/>: a gate that says nothing about itself is asked in every case, and a
/// pipeline refuses to be built with it unless its layer may seal.
/// </remarks>
public enum GateReach : byte
{
    /// <summary>It may seal; its layer has to allow that.</summary>
    Seal = 0,

    /// <summary>It may stop, and is asked even after another gate paused.</summary>
    Stop = 1,

    /// <summary>It never stops for safety: after another gate paused it need not be asked. If it stops all the same,
    /// that counts.</summary>
    Pause = 2,
}
