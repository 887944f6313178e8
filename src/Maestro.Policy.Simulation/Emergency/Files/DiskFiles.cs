using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Emergency.Files;

/// <summary>Files of a folder of the disk.</summary>
/// <remarks>A file is written beside its place and then moved there, so that whoever looks finds the old one or the new
/// one. That is safe against the end of the process, not against a power cut. A link stays, and what it leads to is
/// written; a device, such as <c>/dev/stdout</c>, is written as it is.</remarks>
public sealed class DiskFiles : SimulationFiles
{
    private const string Unfinished = ".unfinished";

    // EEXIST of Linux and macOS, ERROR_FILE_EXISTS and ERROR_ALREADY_EXISTS of Windows.
    private static readonly ImmutableArray<int> Taken = [17, unchecked((int)0x80070050), unchecked((int)0x800700B7)];

    private readonly string _root;

    /// <summary>Works in a folder.</summary>
    /// <param name="root">The folder that paths are relative to. A full path leads where it says.</param>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public DiskFiles(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
    }

    /// <inheritdoc/>
    public override byte[]? Read(string path)
    {
        string full = Full(path);
        return File.Exists(full) || Directory.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <inheritdoc/>
    public override void Replace(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string full = Real(Made(path));
        if (IsDevice(full))
        {
            using FileStream device = new(full, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        string unfinished = full + Unfinished;
        Write(unfinished, new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None), write);
        File.Move(unfinished, full, overwrite: true);
    }

    /// <inheritdoc/>
    public override bool TryCreate(string path, ReadOnlySpan<byte> bytes)
    {
        string full = Made(path);
        string unfinished = full + Unfinished;
        if (!TryClaim(unfinished, out FileStream? claimed))
        {
            return false;
        }

        // Whoever wants the name claims it first, so from here on nobody else takes it.
        byte[] written = bytes.ToArray();
        Write(unfinished, claimed, stream => stream.Write(written));
        bool isFree = !File.Exists(full);
        if (isFree)
        {
            File.Move(unfinished, full);
        }
        else
        {
            File.Delete(unfinished);
        }

        return isFree;
    }

    /// <inheritdoc/>
    public override void Append(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(
            Made(path), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(bytes);
    }

    /// <inheritdoc/>
    public override void Delete(string path)
    {
        if (File.Exists(Full(path)))
        {
            File.Delete(Full(path));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> List(string folder)
    {
        string full = Full(folder);
        return Directory.Exists(full) ? Directory.EnumerateFiles(full).Select(file => Path.GetFileName(file)) : [];
    }

    /// <inheritdoc/>
    public override void Probe(string path)
    {
        string full = Real(Made(path));
        if (Directory.Exists(full) || Path.EndsInDirectorySeparator(full))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        if (!IsDevice(full))
        {
            string probe = Path.Combine(Path.GetDirectoryName(full)!, ".probe" + Unfinished);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
    }

    // What fails in the midst leaves nothing behind.
    private static void Write(string path, FileStream file, Action<Stream> write)
    {
        try
        {
            using (file)
            {
                write(file);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static bool TryClaim(string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FileStream? file)
    {
        try
        {
            file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (IOException fault) when (Taken.Contains(fault.HResult))
        {
            file = null;
            return false;
        }
    }

    // What is there under such a name isn't to be replaced by a file.
    private static bool IsDevice(string full) =>
        full.StartsWith(@"\\.\", StringComparison.Ordinal)
            || Path.GetDirectoryName(full) is "/dev" or "/dev/fd" or "/dev/pts";

    private static string Real(string full) =>
        IsDevice(full) || !File.Exists(full)
            ? full
            : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;

    private string Full(string path) => Path.GetFullPath(Path.Combine(_root, path));

    private string Made(string path)
    {
        string full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
        return full;
    }
}
