using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>What was found so far in the rows and in the source's verdict.</summary>
internal sealed class RuntimeFindings
{
    private readonly List<ChainIssue<RuntimeReason>> _issues = [];
    private readonly List<ChainRow> _rows = [];

    /// <summary>The rows that have what they need; the others are left out of the chain.</summary>
    public IReadOnlyList<ChainRow> Rows => _rows;

    public IReadOnlyList<ChainIssue<RuntimeReason>> Issues => _issues;

    public bool IsHmacPresent { get; set; }

    public string? StoredHead { get; set; }

    public string? RecomputedHead { get; set; }

    public bool IsUnreadable { get; private set; }

    public void Add(ChainRow row) => _rows.Add(row);

    public void Add(RuntimeReason reason, int line = 0, string? stored = null, string? recomputed = null) =>
        _issues.Add(new(line, reason, RuntimeDetails.Of(reason), stored, recomputed));

    public void AddSchemaFault(string detail) =>
        _issues.Add(new(0, RuntimeReason.SourceSchemaInvalid, detail));

    /// <summary>Drops all for an exception of the reference.</summary>
    public void GiveUp()
    {
        _issues.Clear();
        _rows.Clear();
        (IsHmacPresent, StoredHead, RecomputedHead, IsUnreadable) = (false, null, null, true);
        Add(RuntimeReason.InputUnreadable);
    }
}
