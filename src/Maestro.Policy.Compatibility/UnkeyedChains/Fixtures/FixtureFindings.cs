using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;

/// <summary>What was found in a file, before anyone asks what was expected of it.</summary>
internal sealed class FixtureFindings
{
    private readonly List<ChainIssue<FixtureReason>> _issues = [];
    private readonly List<ChainRow> _rows = [];

    public bool Exists { get; init; }

    public int LineCount { get; init; }

    public int RowCount => _rows.Count;

    public string? StoredHead { get; private set; }

    public string? RecomputedHead { get; private set; }

    /// <summary>Whether the rows were hashed.</summary>
    public bool IsHashed => RecomputedHead is not null;

    public int IntegrityErrors => IsHashed ? _issues.Count : 0;

    public IReadOnlyList<ChainRow> Rows => _rows;

    public IReadOnlyList<ChainIssue<FixtureReason>> Issues => _issues;

    public FixtureOutcome Outcome =>
        !IsHashed ? FixtureOutcome.InputInvalid
        : _issues.Count > 0 ? FixtureOutcome.TamperDetected
        : FixtureOutcome.ChainValid;

    public void Add(ChainRow row) => _rows.Add(row);

    public void Add(FixtureReason reason, int line = 0, string? detail = null) =>
        _issues.Add(new(line, reason, detail ?? FixtureDetails.Of(reason)));

    public void AddDifference(FixtureReason reason, int line, string stored, string recomputed)
    {
        if (stored != recomputed)
        {
            _issues.Add(new(line, reason, FixtureDetails.Of(reason), stored, recomputed));
        }
    }

    /// <summary>Sets the ends of the chain; from then on the issues are about its integrity.</summary>
    public void Conclude(string recomputedHead)
    {
        StoredHead = _rows[^1].ChainHash;
        RecomputedHead = recomputedHead;
    }

    /// <summary>Drops all for an exception of the reference.</summary>
    public void GiveUp()
    {
        _issues.Clear();
        _rows.Clear();
        Add(FixtureReason.InputUnreadable);
    }
}
