namespace Maestro.Policy.Gates.Council;

/// <summary>How far apart the answers are, as the host measured it. The default value is <see cref="Unknown"/>, which
/// makes the council's input invalid.</summary>
public enum DissentLevel : byte
{
    /// <summary>A word that is no level.</summary>
    Unknown = 0,

    /// <summary>The answers are alike.</summary>
    None = 1,

    /// <summary>They differ a little.</summary>
    Low = 2,

    /// <summary>They differ.</summary>
    Moderate = 3,

    /// <summary>They have little in common: a human decides.</summary>
    High = 4,
}
