using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>What Windows says of open files.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsHandles
{
    private const string Prefix = @"\\?\";
    private const int MaxPlace = 32_768;

    /// <summary>The full path of an open file, without links and short names.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? PlaceOf(SafeFileHandle handle)
    {
        char[] place = new char[MaxPlace];
        uint length = GetFinalPathNameByHandle(handle, place, (uint)place.Length, 0);

        return length > Prefix.Length && length < MaxPlace
            && place.AsSpan().StartsWith(Prefix, StringComparison.Ordinal)
                ? new(place, Prefix.Length, (int)length - Prefix.Length)
                : null;
    }

    [DllImport(
        "kernel32.dll", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetFinalPathNameByHandle(
        SafeFileHandle handle, [Out] char[] place, uint length, uint flags);
}
