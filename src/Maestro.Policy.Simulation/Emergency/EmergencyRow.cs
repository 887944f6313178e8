namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A row of a run, signed.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EmergencyRow
{
    private readonly byte[] _json;

    internal EmergencyRow(
        AuditRow row, byte[] json, IncidentContext context, int sequence, string previousHash, string hash)
    {
        (Row, _json, Context, Sequence) = (row, json, context, sequence);
        (PreviousHash, Hash) = (previousHash, hash);
    }

    /// <summary>What the row says.</summary>
    /// <value>The row, with the members that say why it is kept.</value>
    public AuditRow Row { get; }

    /// <summary>Why it is kept.</summary>
    /// <value><see cref="IncidentContext.None"/> for an incident, and for what is always kept.</value>
    public IncidentContext Context { get; }

    /// <summary>Its place among the rows before the incident.</summary>
    /// <value>From 1 for <see cref="IncidentContext.Before"/>, else 0.</value>
    public int Sequence { get; }

    /// <summary>The hash of the row before.</summary>
    /// <value>64 lower-case hexadecimal digits; zeros for the first row.</value>
    public string PreviousHash { get; }

    /// <summary>The hash of the row.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string Hash { get; }

    /// <summary>The row as it is on record.</summary>
    /// <value>JSON in UTF-8 on one line, without a line feed.</value>
    public ReadOnlyMemory<byte> Json => _json;

    /// <summary>The header.</summary>
    internal RowHeader Header => new(
        Row.Decision.Layer,
        Row.Decision.Verdict,
        Row.Decision.IsSealed,
        Row.IsOverridable,
        Row.Decision.Decider,
        Row.Decision.Reason);
}
