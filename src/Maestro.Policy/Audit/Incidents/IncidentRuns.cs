namespace Maestro.Policy.Audit.Incidents;

/// <summary>The runs of an incident log: what is held back of them, and the files of those that had an
/// incident.</summary>
internal sealed class IncidentRuns(IncidentWindowOptions options)
{
    private readonly IncidentWindow<AuditRow> _window = new(options);
    private readonly Dictionary<string, ChainFile> _files = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <summary>Adds a row.</summary>
    /// <returns>Whether that is done; <see langword="false"/> where the run needs a file first.</returns>
    public bool TryAppend(AuditRow row, bool isIncident, bool isForced)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(IncidentAuditLog));
        string runId = row.Decision.RunId;
        ReadOnlySpan<IncidentRow<AuditRow>> kept = _window.Select(runId, row, isIncident, isForced);
        if (!kept.IsEmpty)
        {
            if (!_files.TryGetValue(runId, out ChainFile? file))
            {
                return false;
            }

            file.Append(kept);
        }

        // Invariant: a row is remembered as kept when it is on record, not before.
        _window.Settle(runId, row, isIncident, isForced);
        return true;
    }

    /// <summary>Gives a run its file.</summary>
    public void Begin(string runId, ChainFile file) => _files.Add(runId, file);

    /// <summary>The file of a run, where it has one with rows in it.</summary>
    public ChainFile? Find(string runId)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(IncidentAuditLog));
        return _files.TryGetValue(runId, out ChainFile? file) && file.Rows > 0 ? file : null;
    }

    /// <summary>Forgets a run.</summary>
    public void End(string runId)
    {
        _window.Forget(runId);
        if (_files.Remove(runId, out ChainFile? file))
        {
            file.Close();
        }
    }

    /// <summary>Closes the files.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (ChainFile file in _files.Values)
        {
            file.Close();
        }

        _files.Clear();
    }
}
