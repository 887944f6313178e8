namespace Maestro.Policy.Audit.Anchors;

/// <summary>The file beside a log that says how far the log went.</summary>
internal sealed class AnchorFile(AuditStorage storage, string path)
{
    private readonly string _new = path + ".new";

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Whether there is one.</summary>
    public bool Exists => storage.Exists(path);

    /// <summary>Puts an anchor in place of the one before; whoever looks finds the one or the other.</summary>
    /// <exception cref="IOException">It isn't there, or perhaps it is.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(Anchor anchor, AuditKey key)
    {
        using (AuditFile file = storage.OpenToWrite(_new))
        {
            file.SetLength(0);
            file.Write(AnchorText.Write(anchor, key), 0);
            file.Sync();
        }

        storage.Move(_new, path);
    }

    /// <summary>Reads the anchor.</summary>
    /// <returns>The anchor; nothing where it isn't what one of the keys signed.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public Anchor? Read(IReadOnlyList<AuditKey> keys)
    {
        using Stream stream = storage.OpenToRead(path);
        byte[] text = new byte[AnchorText.MaxLength + 1];
        return AnchorText.Read(text.AsSpan(0, stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)), keys);
    }
}
