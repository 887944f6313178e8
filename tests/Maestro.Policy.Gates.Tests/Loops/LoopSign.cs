namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>A letter of the alphabet that all sequences are made of.</summary>
internal enum LoopSign
{
    /// <summary>A pause about f with the id A.</summary>
    PauseA,

    /// <summary>A pause about f with the id B.</summary>
    PauseB,

    /// <summary>A pause about f with the id C.</summary>
    PauseC,

    /// <summary>A pause about f with the id D.</summary>
    PauseD,

    /// <summary>A pause about g with the id A.</summary>
    OtherA,

    /// <summary>A pause about g with the id B.</summary>
    OtherB,

    /// <summary>A pause that says it is a stop.</summary>
    Unpaired,

    /// <summary>An event without a fingerprint.</summary>
    Keyless,

    /// <summary>An event of another session.</summary>
    Foreign,

    /// <summary>A recommended end that comes from elsewhere.</summary>
    End,

    /// <summary>It is about something else than f now.</summary>
    Changed,

    /// <summary>A new session begins.</summary>
    Anew,
}
