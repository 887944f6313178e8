namespace Maestro.Policy.Gates.PersonalData;

/// <summary>How e-mail addresses are looked for. The default value is <see cref="Strict"/>.</summary>
/// <remarks>The two others are for comparing, and for replaying old decisions.</remarks>
public enum PersonalDataReading : byte
{
    /// <summary>As the audit log looks for them: in any width, and wherever they stand.</summary>
    Strict = 0,

    /// <summary>As the reference's document orchestrators to 1.2.7 look: between the borders of words, so that an
    /// address that touches a Japanese letter isn't found.</summary>
    ReferenceBordered = 1,

    /// <summary>As 1.3.5 looks: the same pattern without the borders.</summary>
    ReferenceAnywhere = 2,
}
