using System.Runtime.InteropServices;

namespace Maestro.Policy.Agents.Processes;

/// <summary>What the framework has no call for.</summary>
/// <remarks>Every argument is a plain number, so nothing has to be converted, and ahead-of-time compilation needs no
/// generated code.</remarks>
internal static class Libc
{
    public const int Terminate = 15;

    public const int Kill = 9;

    public const int Stop = 19;

    public const int Continue = 18;

    public const int ClockTicks = 2;

    public const int PageSize = 30;

    public const int Processors = 84;

    // The same on every processor that Linux runs on: both are younger than the common table of calls.
    private const long OpenHandle = 434;

    private const long SendSignal = 424;

    /// <summary>A number of the system, such as the length of a page.</summary>
    public static long Number(int name) => sysconf(name);

    /// <summary>A handle of a process, which never becomes that of another; negative when there is none.</summary>
    public static int Open(int id) => (int)syscall(OpenHandle, id, 0, 0, 0);

    public static bool Send(int handle, int signal) => syscall(SendSignal, handle, signal, 0, 0) == 0;

    public static bool SendTo(int id, int signal) => kill(id, signal) == 0;

    public static void Close(int handle) => _ = close(handle);

    [DllImport("libc", EntryPoint = "sysconf")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long sysconf(int name);

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long syscall(long number, long first, long second, long third, long fourth);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int id, int signal);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
