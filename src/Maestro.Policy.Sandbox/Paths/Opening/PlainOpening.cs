using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>Opens a file by its path; the handle has to be asked afterwards where it is. It empties nothing.</summary>
internal static class PlainOpening
{
    public static SafeFileHandle Open(string place, PathOpenMode mode) => mode switch
    {
        PathOpenMode.Read => File.OpenHandle(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite),
        PathOpenMode.Create => File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write, FileShare.Read),
        _ => File.OpenHandle(place, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read),
    };
}
