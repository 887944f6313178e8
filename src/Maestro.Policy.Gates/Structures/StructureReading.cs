namespace Maestro.Policy.Gates.Structures;

/// <summary>How drafts are judged. The default value is <see cref="Strict"/>.</summary>
public enum StructureReading : byte
{
    /// <summary>Texts of a list aren't blank, and each is there once; no member is there twice, and none that the shape
    /// doesn't have.</summary>
    Strict = 0,

    /// <summary>As the reference judges: blank and repeated texts and other members are all the same to it, and of two
    /// members with one name it reads the last. For comparing, and for replaying old decisions.</summary>
    Reference = 1,
}
