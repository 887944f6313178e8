namespace Maestro.Policy.Gates.Evidence;

/// <summary>How a gate objects to evidence. The default value is <see cref="SealOrStop"/>, the strongest.</summary>
public enum EvidenceObjection : byte
{
    /// <summary>It seals where its layer may seal, and stops elsewhere.</summary>
    SealOrStop = 0,

    /// <summary>It stops.</summary>
    Stop = 1,

    /// <summary>It asks a human, whose yes lets the request go on without sound evidence.</summary>
    Pause = 2,
}
