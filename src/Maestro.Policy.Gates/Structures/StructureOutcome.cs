namespace Maestro.Policy.Gates.Structures;

/// <summary>Whether a draft has the shape of its kind.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum StructureOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>The draft is no object.</summary>
    NotAnObject = 1,

    /// <summary>The rules don't know the kind.</summary>
    UnknownKind = 2,

    /// <summary>What should be a list of texts is none, is empty, or holds something else.</summary>
    ListInvalid = 3,

    /// <summary>What should be a list of rows is none, is empty, or holds something else.</summary>
    RowsInvalid = 4,

    /// <summary>A row hasn't a cell for each column, or has others.</summary>
    RowKeysInvalid = 5,

    /// <summary>A cell is a list or an object.</summary>
    CellInvalid = 6,

    /// <summary>A member is there twice, or isn't one of the shape's.</summary>
    MemberInvalid = 7,

    /// <summary>No objection.</summary>
    Sound = 8,
}
