namespace Maestro.Policy;

/// <summary>What is read as JSON. The default value is <see cref="Strict"/>: whatever two readers could read
/// differently is refused.</summary>
public enum JsonDialect
{
    /// <summary>JSON as RFC 8259 has it, without what two readers could read differently: a name is in an object once,
    /// and every number is finite.</summary>
    Strict = 0,

    /// <summary>What the reference's reader accepts, too: of several members with one name the last one counts, and
    /// <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c> and numbers beyond a double's range are numbers.</summary>
    Reference = 1,
}
