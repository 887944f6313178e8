namespace Maestro.Policy;

/// <summary>A row that is kept, and why. The default value is a default row that is kept for its own sake.</summary>
/// <typeparam name="TRow">What a row is to the caller.</typeparam>
public readonly struct IncidentRow<TRow>
{
    internal IncidentRow(TRow row, IncidentContext context, int sequence) =>
        (Row, Context, Sequence) = (row, context, sequence);

    /// <summary>The row.</summary>
    /// <value>As it was added.</value>
    public TRow Row { get; }

    /// <summary>Why it is kept.</summary>
    /// <value><see cref="IncidentContext.None"/> by default.</value>
    public IncidentContext Context { get; }

    /// <summary>Its place among the rows before the incident.</summary>
    /// <value>From 1, oldest first, for <see cref="IncidentContext.Before"/>; 0 for the others.</value>
    public int Sequence { get; }
}
