using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Audit;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>The file that a contract draft is written to.</summary>
public static class KageArtifact
{
    private const string LockFile = ".lock";

    /// <summary>Makes the name of a file of the id of a run.</summary>
    /// <param name="runId">The id.</param>
    /// <returns>Runs of other characters than ASCII letters, digits and <c>_ . # -</c> become one <c>_</c>, and none
    /// stays at either end; <c>run</c> when nothing is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="runId"/> is <see langword="null"/>.</exception>
    public static string Stem(string runId)
    {
        ArgumentNullException.ThrowIfNull(runId);

        StringBuilder stem = new(runId.Length);
        bool isKept = true;

        foreach (char unit in runId)
        {
            bool wasKept = isKept;
            isKept = char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.' or '#' or '-';

            if (isKept || wasKept)
            {
                stem.Append(isKept ? unit : '_');
            }
        }

        return stem.ToString().Trim('_') is { Length: > 0 } name ? name : "run";
    }

    /// <summary>Writes an artifact whole or not at all.</summary>
    /// <param name="storage">Where to.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="mayReplace">Whether another artifact may lose its place to it.</param>
    /// <returns>The SHA-256 of the content, in lower-case hexadecimal digits.</returns>
    /// <exception cref="IOException">It can't be written, or there is one already.</exception>
    internal static string Write(AuditStorage storage, string path, byte[] content, bool mayReplace)
    {
        string full = Path.GetFullPath(path);
        string part = full + ".part";
        using IDisposable mine = storage.Lock(Path.Combine(Path.GetDirectoryName(full)!, LockFile));

        if (!mayReplace && storage.Exists(full))
        {
            throw new IOException($"There is an artifact '{path}' already; none takes the place of another.");
        }

        using (AuditFile file = storage.OpenToWrite(part))
        {
            file.SetLength(0);
            file.Write(content, 0);
            file.Sync();
        }

        storage.Move(part, full);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>What vouches for an artifact of a run.</summary>
    internal static string Hmac(AuditKey key, string runId, string path, string sha256)
    {
        string body = $$"""
            {
              "run_id": {{KageText.Quoted(runId)}},
              "artifact_path": {{KageText.Quoted(path)}},
              "artifact_sha256": {{KageText.Quoted(sha256)}}
            }
            """;

        return Convert.ToHexStringLower(key.Hmac(CanonicalJson.Encode(Encoding.UTF8.GetBytes(body))));
    }
}
