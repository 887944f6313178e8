namespace Maestro.Policy.Gates.Evidence;

/// <summary>How a bundle of evidence is read. The default value is <see cref="Strict"/>.</summary>
public enum EvidenceReading : byte
{
    /// <summary>Every member once, of its own type and in its bounds, and no other; times are times, and
    /// <c>fabricated</c> is true or false. What isn't that is no evidence.</summary>
    Strict = 0,

    /// <summary>What version 5.1.2 of the reference accepts, with its texts: values of any type in many places, a time
    /// that only begins like one, and <c>fabricated</c> by whether it is empty: <c>null</c> and <c>0</c> are clean. For
    /// comparing and for replaying old decisions.</summary>
    Reference = 1,

    /// <summary>What version 4.8 of the reference accepts: as <see cref="Reference"/>, with one text for both faults
    /// of the list.</summary>
    ReferenceV48 = 2,

    /// <summary>What the reference's adapter accepts: as <see cref="ReferenceV48"/>, but <c>hash</c> has to be an
    /// object, and with texts of its own.</summary>
    Kage = 3,
}
