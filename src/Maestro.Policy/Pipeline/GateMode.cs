namespace Maestro.Policy;

/// <summary>How far a pipeline asks its gates.</summary>
/// <remarks>The default value is <see cref="FirstObjection"/>. The verdict is the same in both modes, as long as gates
/// keep within the reach that they declare; what differs is which of several stops is reported, and what it
/// costs.</remarks>
public enum GateMode : byte
{
    /// <summary>Up to the first stop. After a pause, only gates that may stop are asked.</summary>
    FirstObjection = 0,

    /// <summary>Every gate, whatever the others say; the strictest objection counts, the first of equals.</summary>
    EveryGate = 1,
}
