using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Audit;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Seals what tasks wrote, and looks whether it is still the same.</summary>
internal sealed class ArtifactFolder(string folder, AuditStorage storage, AuditKey key)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    public CheckpointArtifact Seal(string runId, string taskId, string path, byte[] sha256)
    {
        if (FullPath(path) is null)
        {
            throw new ArgumentException($"'{path}' is outside of '{_folder}'.", nameof(path));
        }

        string hash = Convert.ToHexStringLower(sha256);
        return new(path, hash, Hmac(runId, taskId, hash));
    }

    /// <summary>The first completed task whose artifact isn't as it was.</summary>
    public CheckpointReading? FirstFault(Checkpoint checkpoint) =>
        checkpoint.Tasks
            .Where(static task => task.Status == CheckpointTaskStatus.Completed)
            .Select(task => Fault(checkpoint.RunId, task) is { } fault ? new CheckpointReading(fault, task.Id) : null)
            .FirstOrDefault(static fault => fault is not null);

    /// <summary>What is wrong with the artifact of a task.</summary>
    public CheckpointFault? Fault(string runId, CheckpointTask task)
    {
        if (task.Artifact is not { } artifact || Hash(artifact.Path) is not { } hash)
        {
            return CheckpointFault.ArtifactMissing;
        }

        return !CheckpointReader.AreSame(artifact.Sha256, hash) ? CheckpointFault.ArtifactSha256
            : !CheckpointReader.AreSame(artifact.Hmac, Hmac(runId, task.Id, hash)) ? CheckpointFault.ArtifactHmac
            : null;
    }

    private string? Hash(string path)
    {
        try
        {
            if (FullPath(path) is not { } full || !storage.Exists(full))
            {
                return null;
            }

            using Stream stream = storage.OpenToRead(full);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be read can't be vouched for.
            return null;
        }
    }

    private string? FullPath(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        string full = Path.GetFullPath(path, _folder);
        return full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    private string Hmac(string runId, string taskId, string sha256)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("run_id", runId);
            json.WriteString("task_id", taskId);
            json.WriteString("artifact_sha256", sha256);
            json.WriteEndObject();
        }

        return CheckpointReader.Sign(body.ToArray(), key);
    }
}
