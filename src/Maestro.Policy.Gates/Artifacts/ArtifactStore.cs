using System.Security.Cryptography;
using Maestro.Policy.Audit;

namespace Maestro.Policy.Gates.Artifacts;

/// <summary>A folder of files, each written for a RUN decision: redacted, as a whole, and nowhere else.</summary>
/// <remarks>
/// Safe for use by any number of threads, and by processes that go through a store as well: they take turns. The folder
/// has no folders. Links on the way to it are followed once, when the store is made; in it there may be none. Keep the
/// folder's parent out of reach of those who aren't trusted: who can rename the folder can put another in its place.
/// </remarks>
public sealed class ArtifactStore
{
    private const int ChanceLength = 32;

    private readonly Lock _turn = new();
    private readonly ArtifactFolder _folder;
    private readonly ArtifactStoreOptions _options;

    /// <summary>Names a folder; nothing is made or written yet.</summary>
    /// <param name="folder">The folder, which needn't be there.</param>
    /// <param name="options">How to write; read once.</param>
    /// <exception cref="ArgumentException">The folder is empty, or options are out of range; the message names each.
    /// </exception>
    /// <exception cref="IOException">The folder can't be found out.</exception>
    public ArtifactStore(string folder, ArtifactStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _options = options ?? new();

        if (string.Join(' ', _options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _folder = new(folder);
    }

    /// <summary>Where the files are.</summary>
    /// <value>A full path without links.</value>
    public string Folder => _folder.Path;

    /// <summary>Uses a permit up and writes what its request leaves behind: beside, brought to the disk, moved into
    /// place. Whoever looks finds all of it or nothing.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="permit">The permit of a RUN decision.</param>
    /// <param name="artifact">Takes name and text from the approved request.</param>
    /// <param name="announce">Is told what will be there, before anything is written: to save that it was let through.
    /// What it throws keeps the file from being written. Nobody by default.</param>
    /// <returns>What is there now.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="PermitRefusedException">The permit was redeemed before, has expired, or was not issued by a
    /// pipeline.</exception>
    /// <exception cref="ArtifactRefusedException">It isn't written; <see cref="ArtifactRefusedException.Refusal"/> says
    /// why.</exception>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    /// <exception cref="IOException">It isn't written, or another process writes just now.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    [GuardedEffect]
    public ArtifactReceipt Write<T>(
        Permit<T> permit, Func<T, Artifact> artifact, Action<ArtifactReceipt>? announce = null)
    {
        ArgumentNullException.ThrowIfNull(permit);
        ArgumentNullException.ThrowIfNull(artifact);

        if (artifact(permit.Redeem()) is not { Name: { } name, Text: { } text })
        {
            throw new ArtifactRefusedException(ArtifactRefusal.Unnamed, "The artifact has no name, or no text.");
        }

        byte[] content = ArtifactText.Bytes(text, _options);

        lock (_turn)
        {
            _folder.Check(name);
            using IDisposable turn = _options.Storage.Lock(_folder.LockPath);
            return Put(name, content, announce);
        }
    }

    private ArtifactReceipt Put(ArtifactName name, byte[] content, Action<ArtifactReceipt>? announce)
    {
        _folder.CheckAlone(name);
        string path = _folder.PathOf(name);
        bool isThere = _options.Storage.Exists(path);
        bool isSame = isThere && Holds(path, content);

        if (isThere && !isSame && !_options.Replaces)
        {
            throw new ArtifactRefusedException(ArtifactRefusal.Taken, $"'{name}' is there, with other bytes.");
        }

        ArtifactReceipt receipt =
            new(name.Text, Convert.ToHexStringLower(SHA256.HashData(content)), content, isSame);
        announce?.Invoke(receipt);

        if (!isSame)
        {
            Replace(path, content);
        }

        // A link that took the name meanwhile was replaced and not followed; one that takes it now is seen here.
        ArtifactFolder.CheckNoLink(path, $"'{name}'");
        return isSame || Holds(path, content)
            ? receipt
            : throw new ArtifactRefusedException(
                ArtifactRefusal.Disturbed, $"'{name}' isn't what was written: somebody else writes to the folder.");
    }

    // Invariant: no file that has an artifact's name is ever opened to be written, so that none is followed or cut.
    private void Replace(string path, byte[] content)
    {
        foreach (string leftover in _folder.Leftovers())
        {
            _options.Storage.Delete(leftover);
        }

        string beside = _folder.NewPath(RandomNumberGenerator.GetHexString(ChanceLength, lowercase: true));

        try
        {
            using (AuditFile file = _options.Storage.OpenToWrite(beside))
            {
                file.Write(content, 0);
                file.Sync();
            }

            _options.Storage.Move(beside, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Forget(beside);
            throw;
        }
    }

    // What can't be removed now is removed by who writes next.
    private void Forget(string beside)
    {
        try
        {
            if (_options.Storage.Exists(beside))
            {
                _options.Storage.Delete(beside);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // What has another length isn't opened: who opens a pipe that somebody planted waits for ever. A pipe is as long as
    // an empty file, so that there is nothing to read in either.
    private bool Holds(string path, byte[] content)
    {
        if (ArtifactFolder.LengthOf(path) is { } length && (length != content.Length || length == 0))
        {
            return length == content.Length;
        }

        using Stream stream = _options.Storage.OpenToRead(path);
        return stream.Length == content.Length
            && SHA256.HashData(stream).AsSpan().SequenceEqual(SHA256.HashData(content));
    }
}
