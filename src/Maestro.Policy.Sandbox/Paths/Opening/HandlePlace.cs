using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>Asks an open file where it is.</summary>
internal static class HandlePlace
{
    /// <summary>Whether a file is where it was judged to be.</summary>
    /// <param name="handle">The open file.</param>
    /// <param name="place">The place.</param>
    /// <param name="isProven">Whether the way there had no link, so that a system which doesn't answer is believed.
    /// </param>
    public static bool IsAt(SafeFileHandle handle, string place, bool isProven) => OperatingSystem.IsWindows()
        ? WindowsHandles.PlaceOf(handle) is { } there && string.Equals(there, place, StringComparison.OrdinalIgnoreCase)
        : new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget is { } link
            ? string.Equals(link, place, StringComparison.Ordinal)
            : isProven;
}
