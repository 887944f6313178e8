using System.Runtime.InteropServices;

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>The flags of Linux that differ from one processor to another.</summary>
/// <param name="Directory"><c>O_DIRECTORY</c>: folders alone.</param>
/// <param name="NoFollow"><c>O_NOFOLLOW</c>: no link.</param>
internal sealed record LinuxNumbers(int Directory, int NoFollow)
{
    /// <summary>Those of the running processor; <see langword="null"/> when it isn't Linux, or they aren't known.
    /// </summary>
    public static LinuxNumbers? Known { get; } = !OperatingSystem.IsLinux()
        ? null
        : RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 or Architecture.X86 or Architecture.RiscV64 or Architecture.LoongArch64
                or Architecture.S390x => new(0x10000, 0x20000),
            Architecture.Arm64 or Architecture.Arm or Architecture.Armv6 => new(0x4000, 0x8000),
            _ => null,
        };
}
