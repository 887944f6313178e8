namespace Maestro.Policy.Agents.Processes;

/// <summary>What a program and all that came of it use.</summary>
/// <param name="CpuPercent">Of the whole machine, since the look before, 0 to 100; <see langword="null"/> when unknown,
/// as it is at the first look.</param>
/// <param name="MemoryMiB">Memory that is theirs right now, in MiB; <see langword="null"/> when unknown.</param>
/// <param name="Processes">How many there are; zero when unknown.</param>
/// <remarks>The default value is unknown, which isn't the same as nothing.</remarks>
public readonly record struct ProgramUsage(double? CpuPercent, double? MemoryMiB, int Processes);
