namespace Maestro.Policy.Gates.PersonalData;

/// <summary>Whether a text holds personal data.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum PersonalDataOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>It holds an e-mail address.</summary>
    Email = 1,

    /// <summary>It holds a phone number, and no e-mail address.</summary>
    Phone = 2,

    /// <summary>Nothing was found.</summary>
    None = 3,
}
