namespace Maestro.Policy.Gates.Trust;

/// <summary>Whether a request is approved by trust, and what is in the way when it isn't.</summary>
/// <remarks>The default value is <see cref="CoolingDown"/>, which approves nothing.</remarks>
public enum TrustStanding : byte
{
    /// <summary>Something went wrong a short time ago.</summary>
    CoolingDown = 0,

    /// <summary>No grant is for this scenario at this place now.</summary>
    NotGranted = 1,

    /// <summary>The score or the streak is too low.</summary>
    TooLow = 2,

    /// <summary>No cooldown, a grant, and score and streak are high enough.</summary>
    Approved = 3,
}
