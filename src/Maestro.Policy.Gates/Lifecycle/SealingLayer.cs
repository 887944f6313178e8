namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>Which kind of layer sealed a stop.</summary>
/// <remarks>The default value is <see cref="None"/>: nothing is sealed.</remarks>
public enum SealingLayer : byte
{
    /// <summary>It isn't sealed.</summary>
    None = 0,

    /// <summary>The layer of ethics.</summary>
    Ethics = 1,

    /// <summary>The layer of accountability.</summary>
    Accountability = 2,
}
