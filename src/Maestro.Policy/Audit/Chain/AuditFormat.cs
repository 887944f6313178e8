namespace Maestro.Policy;

/// <summary>How the rows of a log are chained. The default value is <see cref="Arl"/>, the library's own.</summary>
public enum AuditFormat
{
    /// <summary>The audit row log: a row's hash covers the hash before, and the row without <c>prev_hash</c>,
    /// <c>row_hash</c>, <c>key_id</c> and <c>chain_id</c>.</summary>
    Arl = 0,

    /// <summary>The log of the reference's document orchestrators: rows say which one they are, from 0, in
    /// <c>row_index</c>, and a row's hash covers all of it but <c>row_hash</c>.</summary>
    Indexed = 1,
}
