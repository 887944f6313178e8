namespace Maestro.Policy;

/// <summary>A row of a log, and how its request would be decided now.</summary>
public sealed class ReplayedRow
{
    internal ReplayedRow(AuditEntry recorded, ReplayOutcome outcome, DecisionRecord? replayed) =>
        (Recorded, Outcome, Replayed) = (recorded, outcome, replayed);

    /// <summary>The row.</summary>
    /// <value>As it stands in the log, unverified.</value>
    public AuditEntry Recorded { get; }

    /// <summary>What became of it.</summary>
    /// <value>Whether it is decided as it was.</value>
    public ReplayOutcome Outcome { get; }

    /// <summary>How its request would be decided now.</summary>
    /// <value><see langword="null"/> where it wasn't decided once more.</value>
    public DecisionRecord? Replayed { get; }

    /// <summary>The row on one line.</summary>
    /// <returns>Such as <c>row 7: Diverged, STOPPED FORBIDDEN at plain_gate by SYSTEM</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"row {Recorded.Row}: {Outcome}{(Replayed is { } replayed ? $", {replayed}" : "")}");
}
