using Maestro.Policy.Audit.Chain;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>The folder of an incident log, which any number of processes may share.</summary>
internal sealed class IncidentFolder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(50);

    private readonly IncidentFiles _files;
    private readonly IncidentNames _names;
    private readonly IncidentIndex _index;
    private readonly IncidentNumbers _numbers;
    private readonly IncidentLogOptions _options;
    private readonly RowLines _lines;
    private readonly AuditKey _key;

    public IncidentFolder(string folder, AuditKey key, IncidentLogOptions options)
    {
        (_files, _names, _options, _key) = (new(folder), new(options.IdFormat), options, key);
        _index = new(_files, _names, options);
        _numbers = new(_files, _names, _index);
        _lines = new(options);
    }

    /// <summary>Completes what writers left that died.</summary>
    public async ValueTask<IncidentRecovery> RepairAsync(CancellationToken cancellationToken)
    {
        _files.MakeFolder();
        using FileStream held = await LockAsync(cancellationToken).ConfigureAwait(false);
        return new IncidentRepair(_files, _names, _index, _numbers, _options).Run(_key, Now());
    }

    /// <summary>Begins an incident file.</summary>
    public async ValueTask<ChainFile> BeginAsync(string runId, CancellationToken cancellationToken)
    {
        _files.MakeFolder();
        using FileStream held = await LockAsync(cancellationToken).ConfigureAwait(false);
        int[] taken = [.. _numbers.OfFiles()];
        if (taken.Length >= _options.MaxFiles)
        {
            throw new InvalidOperationException(
                $"'{_files.Folder}' holds {taken.Length} incident files, as many as it may. Move some elsewhere.");
        }

        // Invariant: the number is taken before there is a file, so that no crash lets it be given twice.
        int number = _numbers.Take(taken);
        string id = _names.Id(number);
        ChainSigner signer = new(_key, _options.ChainId ?? id);
        try
        {
            return new(_files, _files.Create(_names.File(number, runId)), id, signer, _lines);
        }
        catch
        {
            signer.Dispose();
            throw;
        }
    }

    /// <summary>Enters an incident file in the index.</summary>
    public async ValueTask<IncidentRecord> EnterAsync(
        ChainFile file, string runId, string finalState, CancellationToken cancellationToken)
    {
        using FileStream held = await LockAsync(cancellationToken).ConfigureAwait(false);
        IncidentRecord record = file.Record(runId, finalState, Now());
        _index.Add(record);
        return record;
    }

    private DateTimeOffset Now() =>
        _options.Timestamps == AuditTimestamps.LocalSeconds ? _options.Time.GetLocalNow() : _options.Time.GetUtcNow();

    // What another process does under the lock takes a moment. How long that is has nothing to do with the log's clock.
    private async ValueTask<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        TimeSpan waited = TimeSpan.Zero;
        TimeSpan wait = TimeSpan.FromMilliseconds(1);
        while (true)
        {
            if (_files.OpenAlone(IncidentNames.Lock, FileMode.OpenOrCreate) is { } held)
            {
                return held;
            }

            if (waited >= _options.LockTimeout)
            {
                throw new IOException($"Somebody else keeps '{_files.PathOf(IncidentNames.Lock)}' locked.");
            }

            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            waited += wait;
            wait = wait >= LongestWait ? LongestWait : 2 * wait;
        }
    }
}
