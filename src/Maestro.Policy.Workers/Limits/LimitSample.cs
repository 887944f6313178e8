using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Limits;

/// <summary>What a worker's whole process tree uses, at one moment.</summary>
/// <param name="Active">How long it has run, pauses left out; <see langword="null"/> when that isn't known.</param>
/// <param name="CpuPercent">How much of the whole machine's processors it took since the last sample: 100 is all of
/// them; <see langword="null"/> when that can't be read.</param>
/// <param name="MemoryMebibytes">How much memory it holds, in MiB; <see langword="null"/> when that can't be
/// read.</param>
/// <remarks>The default value is a sample of which nothing can be read. A number that is negative, or none, can't be
/// read either. Samples are meant to be 5 seconds apart or more.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LimitSample(TimeSpan? Active, double? CpuPercent, double? MemoryMebibytes);
