namespace Maestro.Policy;

/// <summary>What is accepted as a row of an audit log. The default value is <see cref="Strict"/>: whatever two readers
/// could read differently is refused.</summary>
public enum AuditDialect
{
    /// <summary>JSON as RFC 8259 has it, in which a name is in an object once and every number is finite; and all rows
    /// of a log name the same key and the same chain.</summary>
    Strict = 0,

    /// <summary>What the reference accepts, too: of several members with one name the last one counts, <c>NaN</c>,
    /// <c>Infinity</c>, <c>-Infinity</c> and numbers beyond a double's range are numbers, and what rows call their key
    /// and their chain doesn't count.</summary>
    Reference = 1,
}
