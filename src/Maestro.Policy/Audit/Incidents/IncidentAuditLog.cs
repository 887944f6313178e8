using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Audit.Incidents;

namespace Maestro.Policy;

/// <summary>An audit log of incidents alone: nothing of clean runs, a signed file for each run that had an
/// incident.</summary>
/// <remarks>
/// The host chooses this with open eyes: a row that belongs to no incident is <em>not on record</em>. It is held back
/// in memory as long as an incident may bring it up, and gone with the process. An incident, a row after one, and a row
/// that is forced are on record when the task of appending them ends: the operating system has them, so that they
/// survive the end of the process, not a power cut. Any number of logs, in any number of processes, may share a folder.
/// Each run with an incident keeps a file open until it is completed. Safe for use by any number of threads.
/// </remarks>
public sealed class IncidentAuditLog : IAuditLog, IDisposable, IAsyncDisposable
{
    private readonly IncidentFolder _folder;
    private readonly IncidentRuns _runs;
    private readonly Func<AuditRow, bool> _isIncident;
    private readonly SemaphoreSlim _gate = new(1, 1);

    private IncidentAuditLog(
        IncidentFolder folder, IncidentRuns runs, IncidentLogOptions options, IncidentRecovery recovery)
    {
        (_folder, _runs, Recovery) = (folder, runs, recovery);
        _isIncident = options.IsIncident ?? (static row => IncidentRules.ByCodebook(row.Decision.Header));
    }

    /// <summary>What was found, and completed, when the log was opened.</summary>
    /// <value>As a rule nothing.</value>
    public IncidentRecovery Recovery { get; }

    /// <summary>Opens a folder, and completes what writers left there that died.</summary>
    /// <param name="folder">The folder, which is made where there is none. It gets the incident files,
    /// <c>incident_index.jsonl</c>, <c>incident_counter.txt</c> and <c>incident.lock</c>.</param>
    /// <param name="key">What rows are signed with. It is the caller's to dispose of, after the log.</param>
    /// <param name="options">By default (<see langword="null"/>) as <see cref="IncidentLogOptions"/> says.</param>
    /// <param name="cancellationToken">Cancels the waiting for another process.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentException">The key can't sign, or an option isn't as it should be.</exception>
    /// <exception cref="IOException">The folder can't be read or written, or is locked by somebody else.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read or written.</exception>
    /// <exception cref="InvalidDataException">The index has a line that is too long to be one.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of the log.")]
    public static async ValueTask<IncidentAuditLog> OpenAsync(
        string folder,
        AuditKey key,
        IncidentLogOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(key);
        options = (options ?? new()).Checked();
        if (!key.CanSign)
        {
            throw new ArgumentException($"The key '{key.Id}' is only for verifying.", nameof(key));
        }

        IncidentFolder opened = new(folder, key, options);
        IncidentRuns runs = new(options.Window);
        return new(opened, runs, options, await opened.RepairAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    /// <remarks>A row that is no incident, nor after one, is held back: it is not on record.</remarks>
    /// <exception cref="ArgumentException">The row has a member of the log's own (<c>context_replay</c>,
    /// <c>context_seq</c>, <c>context_post</c>), or is too long.</exception>
    /// <exception cref="IOException">The row could not be written. What was written of it is taken back.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="InvalidOperationException">The folder holds as many files as it may.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        Append(row, isForced: false, cancellationToken);

    /// <summary>Puts a row on record whatever it is, beginning a file for its run where there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Cancelled when the caller went away; the row may then be on record or
    /// not.</param>
    /// <returns>A task that ends when the row is on record.</returns>
    /// <inheritdoc cref="AppendAsync" path="/exception"/>
    public ValueTask AppendForcedAsync(AuditRow row, CancellationToken cancellationToken = default) =>
        Append(row, isForced: true, cancellationToken);

    /// <summary>Ends a run: its incident file, where it has one, is entered in the index; what was held back of it is
    /// forgotten.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="finalState">How it ended, in the host's words: 1 to 256 UTF-16 units, such as
    /// <c>STOPPED</c>.</param>
    /// <param name="cancellationToken">Cancels the waiting for another process.</param>
    /// <returns>What the index says; <see langword="null"/> for a clean run, of which there is nothing.</returns>
    /// <exception cref="ArgumentException">The state isn't of that shape.</exception>
    /// <exception cref="IOException">The entry could not be made. The run isn't ended: try again.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public async ValueTask<IncidentRecord?> CompleteAsync(
        string runId, string finalState, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runId);
        IncidentLogOptions.CheckText(finalState, nameof(finalState));
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            IncidentRecord? record = _runs.Find(runId) is { } file
                ? await _folder.EnterAsync(file, runId, finalState, cancellationToken).ConfigureAwait(false)
                : null;
            _runs.End(runId);
            return record;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the files. Runs that aren't completed are entered in the index, as <c>INTERRUPTED</c>, when the
    /// folder is opened next.</summary>
    public void Dispose()
    {
        _gate.Wait();
        _runs.Close();
        _gate.Release();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A task that ends when the files are closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        _runs.Close();
        _gate.Release();
    }

    private ValueTask Append(AuditRow row, bool isForced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        RowLines.Check(row);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        bool isIncident = _isIncident(row);
        if (_gate.Wait(0, CancellationToken.None))
        {
            try
            {
                if (_runs.TryAppend(row, isIncident, isForced))
                {
                    return ValueTask.CompletedTask;
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        return AppendLaterAsync(row, isIncident, isForced, cancellationToken);
    }

    // The file of a new incident, or another row, has to be waited for.
    private async ValueTask AppendLaterAsync(
        AuditRow row, bool isIncident, bool isForced, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!_runs.TryAppend(row, isIncident, isForced))
            {
                string runId = row.Decision.RunId;
                _runs.Begin(runId, await _folder.BeginAsync(runId, cancellationToken).ConfigureAwait(false));
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
