namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>Which rows are wanted. An empty set, or no time, asks for nothing.</summary>
internal sealed class RowFilter
{
    public required IReadOnlySet<string> Runs { get; init; }

    public required IReadOnlySet<string> Layers { get; init; }

    public required IReadOnlySet<string> Reasons { get; init; }

    public required IReadOnlySet<Verdict> Verdicts { get; init; }

    /// <summary>Rows of this time and later ones.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Rows before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether a row is wanted. What it doesn't say, it can't be wanted for.</summary>
    public bool Accepts(AuditEntry row) =>
        IsIn(Runs, row.RunId)
        && IsIn(Layers, row.Layer)
        && IsIn(Reasons, row.Reason)
        && (Verdicts.Count == 0 || (row.Verdict is { } verdict && Verdicts.Contains(verdict)))
        && (Since is null || row.Time >= Since)
        && (Until is null || row.Time < Until);

    private static bool IsIn(IReadOnlySet<string> wanted, string? value) =>
        wanted.Count == 0 || (value is not null && wanted.Contains(value));
}
