using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>Opens what a <see cref="PathPolicy"/> judged, and nothing that was put in its place in between.</summary>
/// <remarks>
/// <para>
/// On Linux it goes from the top folder by folder, each by the handle of the one before, and takes no link on the way.
/// Where that can't be done (Windows, and Linux on processors whose numbers it doesn't know) it opens the file and asks
/// the handle where it is, before a byte is read or written; there, a file that is made through a swapped folder stays
/// behind, empty. Both ask the handle. A file is emptied only after that. Only plain files are opened, never folders,
/// pipes or devices.
/// </para>
/// <para>Safe for use by any number of threads. It can't see that a file has a second name (a hard link).</para>
/// </remarks>
public sealed class PathOpener
{
    private readonly PathPolicy _policy;

    /// <summary>Makes an opener.</summary>
    /// <param name="policy">Which paths are refused.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The policy is for another kind of system than the running one.</exception>
    /// <exception cref="PlatformNotSupportedException">The system doesn't say where an open file is. Judge the path,
    /// and leave the rest to a sandbox of the operating system.</exception>
    public PathOpener(PathPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);

        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("This system doesn't say where an open file is.");
        }

        if ((policy.FileSystem == FileSystemKind.Windows) != OperatingSystem.IsWindows())
        {
            throw new ArgumentException($"Paths of {policy.FileSystem} can't be opened here.", nameof(policy));
        }

        _policy = policy;
    }

    /// <summary>Judges a path and opens it.</summary>
    /// <param name="path">The path; <see langword="null"/> is refused.</param>
    /// <param name="mode">What the file is opened for.</param>
    /// <param name="stream">The open file; <see langword="null"/> when the path is refused.</param>
    /// <param name="reading">Why it is refused, or where the file is.</param>
    /// <returns><see langword="true"/> when it is open.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> isn't defined.</exception>
    /// <exception cref="IOException">It is allowed, and can't be opened: it isn't there, or is there already, or is no
    /// plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It is allowed, and the system doesn't permit it.</exception>
    public bool TryOpen(
        string? path, PathOpenMode mode, [NotNullWhen(true)] out FileStream? stream, out PathReading reading)
    {
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "It is no mode.");
        }

        stream = null;
        reading = _policy.Judge(path, mode == PathOpenMode.Read ? PathOperation.Read : PathOperation.Write);

        if (reading.Place is not { } place)
        {
            return false;
        }

        SafeFileHandle? handle = OperatingSystem.IsLinux() && LinuxNumbers.Known is { } numbers
            ? LinuxOpening.Open(place, mode, numbers)
            : PlainOpening.Open(place, mode);

        if (handle is null || !HandlePlace.IsAt(handle, place, isProven: LinuxNumbers.Known is not null))
        {
            handle?.Dispose();
            reading = new(PathFinding.Swapped);
            return false;
        }

        stream = Stream(handle, mode);
        return true;
    }

    private static FileStream Stream(SafeFileHandle handle, PathOpenMode mode)
    {
        FileStream? stream = null;

        try
        {
            stream = new(handle, mode == PathOpenMode.Read ? FileAccess.Read : FileAccess.Write);

            if (!stream.CanSeek)
            {
                throw new IOException("It is no plain file.");
            }

            if (mode == PathOpenMode.Overwrite)
            {
                stream.SetLength(0);
            }

            _ = mode == PathOpenMode.Append ? stream.Seek(0, SeekOrigin.End) : 0;
            return stream;
        }
        catch
        {
            stream?.Dispose();
            handle.Dispose();
            throw;
        }
    }
}
