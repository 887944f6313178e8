using Maestro.Policy.Audit.Anchors;

namespace Maestro.Policy.Audit.Files;

/// <summary>How far a log goes.</summary>
/// <param name="Rows">How many rows there are, in all files.</param>
/// <param name="Head">The hash of the last of them.</param>
/// <param name="File">The number of the file that is written, from 1.</param>
/// <param name="FileRows">How many rows that file has.</param>
/// <param name="FileLength">How many bytes they are.</param>
internal sealed record LogPosition(long Rows, string Head, int File, long FileRows, long FileLength)
{
    /// <summary>How far an anchor says that it goes.</summary>
    public static LogPosition Of(Anchor anchor) =>
        new(anchor.Rows, anchor.Head, anchor.File, anchor.FileRows, anchor.FileLength);

    /// <summary>The same, at the beginning of the next file.</summary>
    public LogPosition InNextFile() => this with { File = File + 1, FileRows = 0, FileLength = 0 };

    /// <summary>The anchor that says so.</summary>
    public Anchor ToAnchor(string keyId, string chainId, int firstFile) =>
        new(keyId, chainId, Rows, Head, File, firstFile, FileRows, FileLength);
}
