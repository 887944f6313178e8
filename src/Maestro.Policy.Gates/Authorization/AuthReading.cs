namespace Maestro.Policy.Gates.Authorization;

/// <summary>How requests for authorization and the answers to them are read. The default value is
/// <see cref="Strict"/>.</summary>
public enum AuthReading : byte
{
    /// <summary>Every member once, of its own type and in its bounds, and no other; times are times with an offset, and
    /// an authorization's id is nothing but one.</summary>
    Strict = 0,

    /// <summary>What version 5.1.2 of the reference accepts, with its texts: ids of any type, a time that only begins
    /// like one, a line feed after an authorization's id, and any further members. For comparing and for replaying old
    /// decisions.</summary>
    Reference = 1,

    /// <summary>What the reference's adapter accepts of a request: as <see cref="Reference"/>, but for a context of
    /// five members and texts of its own. Answers are read as <see cref="Reference"/> reads them.</summary>
    Kage = 2,
}
