using Maestro.Policy.Audit.Anchors;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Files;

namespace Maestro.Policy;

/// <summary>An audit log in a file, one JSON object a line, each signed with the one before it: the audit row log, ARL.
/// </summary>
/// <remarks>
/// <para>Beside the file <c>log.jsonl</c> stand <c>log.jsonl.anchor</c>, which says how far the log went, so that rows
/// can't be cut off; <c>log.jsonl.lock</c>, which marks its one writer among all processes;
/// <c>log.jsonl.torn</c>, with what a writer that died left unfinished; and <c>log.000001.jsonl</c> and so on, where
/// the log has several files. Others may read all of them meanwhile.</para>
/// <para>A row that can't be written fails, and so do those that were signed after it; the log then goes on from the
/// last row that is on record, as soon as it can be written again. Safe for use by any number of threads.</para>
/// </remarks>
public sealed partial class JsonlAuditLog : IAuditLog, IDisposable
{
    private readonly JsonlAuditLogOptions _options;
    private readonly IDisposable _writer;
    private readonly LogFiles _files;

    // Taken in this order: who sets anchors, who writes, who signs.
    private readonly Lock _anchoring = new();
    private readonly Lock _writing = new();
    private readonly Lock _signing = new();

    private readonly LogBuffer _buffer;
    private AuditKey _key;
    private JsonBytes _taken = new();
    private CommitBatch _batch = new();
    private bool _isClosed;

    private JsonlAuditLog(
        JsonlAuditLogOptions options, AuditKey key, IDisposable writer, LogFiles files, LogBuffer buffer)
    {
        (_options, _key, _writer, _files, _buffer) = (options, key, writer, files, buffer);
        _anchorTimer = options.Time.CreateTimer(
            static log => ((JsonlAuditLog)log!).AnchorInTime(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was found when the log was opened.</summary>
    /// <value>How many rows there were, and what had to be set aside.</value>
    public AuditOpening Opening { get; private init; } = new();

    /// <summary>Opens a log to add rows to it. Where there is none, one is begun.</summary>
    /// <param name="path">The file; it and its folders are made.</param>
    /// <param name="key">What rows are signed with. It may be disposed of when the log is closed.</param>
    /// <param name="options">How the log is kept; by default (<see langword="null"/>) in one file, and durable against
    /// the end of the process.</param>
    /// <returns>The log.</returns>
    /// <exception cref="AuditLogException">There is a log, and it isn't what was written to it.</exception>
    /// <exception cref="ArgumentException">The key can't sign, or the options contradict the log.</exception>
    /// <exception cref="IOException">It can't be opened, or another process, or another object in this one, writes to
    /// it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static JsonlAuditLog Open(string path, AuditKey key, JsonlAuditLogOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        options.Validate();
        ThrowIfUnfit(key);
        LogPaths paths = new(options.Storage.Resolve(path));
        IDisposable writer = options.Storage.Lock(paths.Lock);
        try
        {
            return Open(paths, key, options, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Writes what waits, sets an anchor and closes the log. Rows that come later can't be put on record.
    /// </summary>
    /// <exception cref="IOException">What waited couldn't be written, or the anchor couldn't be set.</exception>
    public void Dispose()
    {
        lock (_anchoring)
        {
            lock (_writing)
            {
                lock (_signing)
                {
                    if (_isClosed)
                    {
                        return;
                    }

                    _isClosed = true;
                    Close();
                }
            }
        }
    }

    private static JsonlAuditLog Open(LogPaths paths, AuditKey key, JsonlAuditLogOptions options, IDisposable writer)
    {
        AuditKey[] keys = [key, .. options.PreviousKeys];
        LogOpening opening = new(options, paths, keys);
        LogPosition position = opening.Run();
        ThrowIfUnfit(opening.Key);
        LogFiles files = new(options.Storage, paths, opening.ChainId, opening.FirstFile, position);
        LogBuffer buffer = new(new ChainSigner(opening.Key, opening.ChainId), options.Timestamps, position);
        JsonlAuditLog log = new(options, opening.Key, writer, files, buffer)
        {
            Opening = opening.Found, _day = opening.FileDay,
        };
        try
        {
            log.Begin(key);
            return log;
        }
        catch
        {
            log.Free();
            throw;
        }
    }

    private static void ThrowIfUnfit(AuditKey key)
    {
        if (key.Id.Length > AnchorText.MaxNameLength)
        {
            throw new ArgumentException(
                $"A key that signs has a name of up to {AnchorText.MaxNameLength} characters, not {key.Id.Length}.",
                nameof(key));
        }

        if (!key.CanSign)
        {
            throw new ArgumentException($"The key '{key.Id}' can't sign.", nameof(key));
        }
    }

    private void Close()
    {
        try
        {
            CommitOrThrow();
            if (!_files.IsBetweenFiles)
            {
                Anchor();
            }
        }
        finally
        {
            _batch.Fail(new ObjectDisposedException(nameof(JsonlAuditLog)));
            Free();
            _writer.Dispose();
        }
    }

    private void Free()
    {
        _anchorTimer.Dispose();
        _files.Dispose();
        _buffer.Dispose();
    }
}
