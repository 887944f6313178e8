using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>Opens a file folder by folder, without a link on the way.</summary>
internal static class LinuxOpening
{
    private const int WriteOnly = 0x1;
    private const int Create = 0x40;
    private const int Exclusive = 0x80;
    private const int NoTerminal = 0x100;
    private const int Append = 0x400;
    private const int NoWaiting = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int PlaceOnly = 0x200000;

    // Read and write for all, of which the process's mask takes away.
    private const uint Mode = 0b110_110_110;

    private const int NoEntry = 2;
    private const int NoAccess = 13;
    private const int NotPermitted = 1;
    private const int Exists = 17;
    private const int NoFolder = 20;
    private const int IsFolder = 21;
    private const int Loop = 40;

    /// <summary>Opens a file; it empties nothing.</summary>
    /// <returns>The open file; <see langword="null"/> when a link or a file is where a folder was, or a link where the
    /// file was.</returns>
    /// <exception cref="IOException">It can't be opened, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The system doesn't permit it.</exception>
    public static SafeFileHandle? Open(string place, PathOpenMode mode, LinuxNumbers numbers)
    {
        string[] names = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int onWay = PlaceOnly | CloseOnExec | numbers.Directory | numbers.NoFollow;
        SafeFileHandle? at = Take(OpenTop("/", onWay), place);

        try
        {
            for (int i = 0; at is not null && i < names.Length - 1; i++)
            {
                SafeFileHandle? next = Take(OpenIn(at, names[i], onWay, 0), place);
                at.Dispose();
                at = next;
            }

            return at is null ? null : OpenFile(at, names[^1], place, mode, numbers);
        }
        finally
        {
            at?.Dispose();
        }
    }

    // Opening a pipe doesn't wait for its other end.
    private static SafeFileHandle? OpenFile(
        SafeFileHandle folder, string name, string place, PathOpenMode mode, LinuxNumbers numbers)
    {
        int flags = CloseOnExec | NoTerminal | NoWaiting | numbers.NoFollow | mode switch
        {
            PathOpenMode.Create => WriteOnly | Create | Exclusive,
            PathOpenMode.Overwrite => WriteOnly | Create,
            PathOpenMode.Append => WriteOnly | Create | Append,
            _ => 0,
        };
        SafeFileHandle? file = Take(OpenIn(folder, name, flags, Mode), place);

        return file is not null && IsFolderHandle(file, numbers) ? throw Refused(file, place) : file;
    }

    private static IOException Refused(SafeFileHandle file, string place)
    {
        file.Dispose();
        return new($"'{place}' is a folder.");
    }

    // Only a folder has a place of its own in itself.
    private static bool IsFolderHandle(SafeFileHandle file, LinuxNumbers numbers)
    {
        int inside = OpenIn(file, ".", PlaceOnly | CloseOnExec | numbers.Directory, 0);
        new SafeFileHandle(inside, ownsHandle: true).Dispose();
        return inside >= 0;
    }

    private static SafeFileHandle? Take(int descriptor, string place) => descriptor >= 0
        ? new(descriptor, ownsHandle: true)
        : Marshal.GetLastPInvokeError() switch
        {
            Loop or NoFolder => null,
            NoEntry => throw new FileNotFoundException($"'{place}' isn't there.", place),
            NoAccess or NotPermitted => throw new UnauthorizedAccessException($"'{place}' can't be opened."),
            Exists => throw new IOException($"'{place}' is there already."),
            IsFolder => throw new IOException($"'{place}' is a folder."),
            int error => throw new IOException($"'{place}' can't be opened: error {error}."),
        };

    private static int OpenTop(string path, int flags) => open(Utf8(path), flags);

    private static int OpenIn(SafeFileHandle folder, string name, int flags, uint mode) =>
        openat(folder, Utf8(name), flags, mode);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text + '\0');

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "openat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int openat(SafeFileHandle folder, byte[] name, int flags, uint mode);
}
