using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Audit;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>The file of a run's checkpoint: signed, replaced as a whole, and read only when all that it vouches for is
/// as it was.</summary>
/// <remarks>Safe for use by any number of threads and processes: of two that replace the same state, one fails. Who
/// puts back an older file together with its artifacts isn't found out here; put <see cref="Checkpoint.State"/> into
/// the audit log, which is anchored.</remarks>
public sealed class CheckpointFile
{
    /// <summary>How long a checkpoint may be, in bytes; a longer file isn't read.</summary>
    public const int MaxBytes = 1 << 20;

    private readonly string _path;
    private readonly AuditKey _key;
    private readonly CheckpointFileOptions _options;
    private readonly ArtifactFolder _artifacts;

    /// <summary>Names a file; nothing is read or written yet.</summary>
    /// <param name="path">The file, one for each run: see <see cref="NameOf"/>.</param>
    /// <param name="key">What it is signed with.</param>
    /// <param name="options">Where and how it is kept.</param>
    /// <exception cref="ArgumentException">The path is empty, or the key can't sign and the dialect is strict.
    /// </exception>
    public CheckpointFile(string path, AuditKey key, CheckpointFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        _options = options ?? new();
        if (!key.CanSign && _options.Dialect == CheckpointDialect.Strict)
        {
            throw new ArgumentException($"The key '{key.Id}' only verifies. Give it one that signs.", nameof(key));
        }

        (_path, _key) = (_options.Storage.Resolve(path), key);
        _artifacts = new(_options.ArtifactFolder ?? Path.GetDirectoryName(_path) ?? "", _options.Storage, key);
    }

    /// <summary>A file name for a run.</summary>
    /// <remarks>Several ids may have the same: the file of another run is refused when it is read, and never
    /// replaced.</remarks>
    /// <param name="runId">The run.</param>
    /// <returns>Such as <c>R_1.checkpoint.json</c>.</returns>
    public static string NameOf(string runId) => SafeName(runId) + ".checkpoint.json";

    /// <summary>What of a text may be part of a file name: every run of other characters becomes one <c>_</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>Letters and digits of ASCII, <c>_</c>, <c>.</c> and <c>-</c>, without <c>_</c> at its ends;
    /// <c>run</c> when nothing is left. May be <c>..</c>, so it is no name by itself.</returns>
    public static string SafeName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder name = new();
        bool isGap = false;
        foreach (char unit in text)
        {
            bool isSafe = char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.' or '-';
            _ = isSafe ? name.Append(unit) : isGap ? name : name.Append('_');
            isGap = !isSafe;
        }

        return name.ToString().Trim('_') is { Length: > 0 } safe ? safe : "run";
    }

    /// <summary>Reads the checkpoint of a run, and looks at what its completed tasks wrote.</summary>
    /// <param name="runId">The run.</param>
    /// <returns>A checkpoint that can be trusted, or why there is none.</returns>
    /// <exception cref="IOException">The file is there, but can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public CheckpointReading Read(string runId)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        CheckpointReading reading = Inspect();
        return reading.Checkpoint is not { } checkpoint ? reading
            : checkpoint.RunId != runId ? new(CheckpointFault.OtherRun)
            : _artifacts.FirstFault(checkpoint) ?? reading;
    }

    /// <summary>Reads the checkpoint of whatever run, and doesn't look at what its tasks wrote: to show it, not to
    /// resume.</summary>
    /// <returns>A checkpoint that the key signed, or why there is none.</returns>
    /// <exception cref="IOException">The file is there, but can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public CheckpointReading Inspect()
    {
        if (!_options.Storage.Exists(_path))
        {
            return new(CheckpointFault.Absent);
        }

        using Stream stream = _options.Storage.OpenToRead(_path);
        byte[] text = new byte[(int)Math.Min(stream.Length, MaxBytes) + 1];
        int length = stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return length > MaxBytes
            ? new(CheckpointFault.NotJson)
            : CheckpointReader.Read(text.AsSpan(0, length), _key, _options.Dialect);
    }

    /// <summary>Seals what a task wrote.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="path">Where it is; relative paths begin in the folder of artifacts.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>What <see cref="Checkpoint.Complete"/> takes.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the path leads out of the folder of artifacts.
    /// </exception>
    public CheckpointArtifact Seal(string runId, string taskId, string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return _artifacts.Seal(runId, taskId, path, SHA256.HashData(content));
    }

    /// <summary>Says whether what a task announced is there, byte for byte: it was let through and written, and only
    /// its end wasn't saved any more. <see cref="Checkpoint.Complete"/> takes its artifact.</summary>
    /// <param name="checkpoint">A checkpoint as it was read.</param>
    /// <param name="taskId">The task.</param>
    /// <returns><see langword="false"/> for a task that isn't under way or announced nothing, and when it isn't there,
    /// can't be read, or is something else: then the task begins again.</returns>
    /// <exception cref="ArgumentException">The run has no such task.</exception>
    public bool HasWritten(Checkpoint checkpoint, string taskId)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return checkpoint.Task(taskId) is { Status: CheckpointTaskStatus.Running } task
            && _artifacts.Fault(checkpoint.RunId, task) is null;
    }

    /// <summary>Writes a checkpoint in place of the state that it comes from: whoever looks finds the one or the
    /// other.</summary>
    /// <param name="checkpoint">What to write.</param>
    /// <returns>The same, as it was saved: the next transition begins with it.</returns>
    /// <exception cref="CheckpointConflictException">Another state was saved meanwhile, or the run begins and there is
    /// a file already.</exception>
    /// <exception cref="IOException">It isn't written, or somebody else writes just now.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public Checkpoint Save(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (_options.Dialect == CheckpointDialect.Reference)
        {
            return Replace(checkpoint);
        }

        using IDisposable turn = _options.Storage.Lock(_path + ".lock");
        CheckpointReading there = Inspect();
        bool isExpected = checkpoint.State.Length == 0
            ? there.Fault == CheckpointFault.Absent
            : there.Checkpoint?.State == checkpoint.State;
        return isExpected
            ? Replace(checkpoint with { Revision = checkpoint.Revision + 1 })
            : throw new CheckpointConflictException(checkpoint.State.Length == 0
                ? $"'{_path}' is there already. Resume it, or remove it."
                : $"'{_path}' isn't the state that this one comes from. Read it again.");
    }

    /// <summary>Lets a run go on that waits for a human: saves that it does, so that the same yes fits no more.
    /// </summary>
    /// <param name="checkpoint">The checkpoint as it was read.</param>
    /// <param name="confirmation">The human's yes to its state.</param>
    /// <returns>A checkpoint whose waiting tasks may begin again.</returns>
    /// <exception cref="CheckpointConflictException">The yes is about another state, or was used before.</exception>
    /// <exception cref="IOException">It isn't written, or somebody else writes just now.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public Checkpoint Confirm(Checkpoint checkpoint, ResumeConfirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(confirmation);
        return CheckpointReader.AreSame(confirmation.State, checkpoint.State)
            ? Save(checkpoint).Confirmed()
            : throw new CheckpointConflictException("The yes is about another state of the run. Ask again.");
    }

    private Checkpoint Replace(Checkpoint checkpoint)
    {
        byte[] body = CheckpointWriter.Body(checkpoint, _key.Id, _options.Dialect);
        string state = CheckpointReader.Sign(body, _key);
        using (AuditFile file = _options.Storage.OpenToWrite(_path + ".new"))
        {
            file.SetLength(0);
            file.Write(CheckpointWriter.Write(checkpoint, _key.Id, _options.Dialect, state), 0);
            file.Sync();
        }

        _options.Storage.Move(_path + ".new", _path);
        return checkpoint with { State = state };
    }
}
