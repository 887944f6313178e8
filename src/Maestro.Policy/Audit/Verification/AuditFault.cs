namespace Maestro.Policy;

/// <summary>What is wrong with an audit log. The default value is a fault, <see cref="NotJson"/>: a log without one has
/// no such value.</summary>
public enum AuditFault
{
    /// <summary>A row isn't JSON: <c>not_json</c>.</summary>
    NotJson = 0,

    /// <summary>A row is JSON, but no object: <c>not_object</c>.</summary>
    NotObject = 1,

    /// <summary>A row doesn't follow the one before it: rows are gone, added or in another order:
    /// <c>prev_hash</c>.</summary>
    PrevHash = 2,

    /// <summary>A row isn't what was signed, or was signed with another key: <c>row_hash</c>.</summary>
    RowHash = 3,

    /// <summary>The last line has no end: a writer died in the middle of it: <c>torn_tail</c>.</summary>
    TornTail = 4,

    /// <summary>A row says of itself that it is another one: <c>row_index</c>.</summary>
    RowIndex = 5,

    /// <summary>There are fewer rows than the anchor says: <c>anchor_count</c>.</summary>
    AnchorCount = 6,

    /// <summary>The row that the anchor names isn't where it was: <c>anchor_head</c>.</summary>
    AnchorHead = 7,

    /// <summary>The anchor isn't what was signed, or isn't there: <c>anchor_mac</c>.</summary>
    AnchorMac = 8,
}
