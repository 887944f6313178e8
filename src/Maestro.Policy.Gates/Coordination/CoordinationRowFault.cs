namespace Maestro.Policy.Gates.Coordination;

/// <summary>Which promise a row breaks, in the order in which it is looked for. The default value is
/// <see cref="CoordinationSealed"/>.</summary>
public enum CoordinationRowFault : byte
{
    /// <summary>Coordination is sealed, which it never is.</summary>
    CoordinationSealed = 0,

    /// <summary>Coordination is stopped, while it only ever goes on or waits for a human.</summary>
    CoordinationStopped = 1,

    /// <summary>A layer seals that mustn't.</summary>
    SealedByLayer = 2,

    /// <summary>What is sealed waits for a human.</summary>
    SealedAndOverridable = 3,

    /// <summary>What is sealed was decided by a human.</summary>
    SealedByHuman = 4,

    /// <summary>What is sealed isn't a stop.</summary>
    SealedWithoutStop = 5,
}
