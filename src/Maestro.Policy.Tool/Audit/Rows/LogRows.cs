using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>Reads logs for a command, and tells on standard error what can't be read.</summary>
internal sealed class LogRows(ToolHost host, AuditDialect dialect)
{
    private const string StandardInput = "-";

    private bool _hasFaults;
    private bool _isUnreadable;

    /// <summary>What the process ends with.</summary>
    public int ExitCode =>
        _isUnreadable ? ExitCodes.Unreadable : _hasFaults ? ExitCodes.Faults : ExitCodes.Success;

    /// <summary>The rows of a log.</summary>
    /// <param name="file">The log, as the command line names it; - for standard input.</param>
    /// <param name="faults">Counts and tells the lines that are no rows.</param>
    /// <param name="cancellationToken">Ends it before the next line.</param>
    public IEnumerable<AuditEntry> Of(string file, LineFaults faults, CancellationToken cancellationToken)
    {
        Stream? log = null;
        if (!Try(file, () => log = Open(file)))
        {
            yield break;
        }

        using (log)
        {
            using IEnumerator<AuditEntry> rows =
                AuditReader.Read(log!, faults.Add, dialect, cancellationToken).GetEnumerator();
            bool isRow = false;
            try
            {
                while (Try(file, () => isRow = rows.MoveNext()) && isRow)
                {
                    yield return rows.Current;
                }
            }
            finally
            {
                faults.End();
                _hasFaults |= faults.Count > 0;
            }
        }
    }

    private Stream Open(string file) =>
        file == StandardInput
            ? host.Input
            : new FileStream(
                host.Locate(file, "FILE"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);

    // What fails while a row is used isn't the log's fault, so only the reading is in here.
    private bool Try(string file, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Complain($"'{file}' can't be read: {exception.Message}");
            _isUnreadable = true;
            return false;
        }
    }
}
