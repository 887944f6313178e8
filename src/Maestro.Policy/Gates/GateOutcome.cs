namespace Maestro.Policy;

/// <summary>What became of one gate.</summary>
/// <remarks>The default value is <see cref="Undecided"/>, which counts as a stop.</remarks>
public enum GateOutcome : byte
{
    /// <summary>The gate gave no answer; that is a stop.</summary>
    Undecided = 0,

    /// <summary>The gate stops the request, and no human may lift that.</summary>
    Seal = 1,

    /// <summary>The gate stops the request.</summary>
    Stop = 2,

    /// <summary>The gate wants a human to decide first.</summary>
    Pause = 3,

    /// <summary>The gate has no objection. That grants nothing.</summary>
    Pass = 4,

    /// <summary>The gate was not asked, since its answer could change nothing.</summary>
    NotAsked = 5,
}
