namespace Maestro.Policy.Workers.Limits;

/// <summary>How much of the machine a worker may use.</summary>
public sealed record WorkerLimits
{
    /// <summary>How much of the whole machine's processors is allowed.</summary>
    /// <value>0 to 100 percent; 50 by default. What is more counts, the limit itself doesn't.</value>
    public double CpuPercent { get; init; } = 50;

    /// <summary>How much memory is allowed.</summary>
    /// <value>0 MiB or more; 2,048 by default. One sample above it ends the worker.</value>
    public double MemoryMebibytes { get; init; } = 2048;

    /// <summary>How long the worker may run, pauses left out.</summary>
    /// <value>More than zero; one hour by default. The worker is ended when it has run for that long.</value>
    public TimeSpan Runtime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many samples in a row above the limit of processors are a warning.</summary>
    /// <value>1 or more; 3 by default.</value>
    public int CpuWarnings { get; init; } = 3;

    /// <summary>How many samples in a row above the limit of processors are a pause.</summary>
    /// <value>1 or more; 6 by default.</value>
    public int CpuPauses { get; init; } = 6;

    /// <summary>How many samples in a row that can't be read are a pause.</summary>
    /// <value>1 or more; 3 by default.</value>
    public int UnreadablePauses { get; init; } = 3;

    /// <summary>Finds what keeps the limits from being kept.</summary>
    /// <returns>A sentence for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            CpuPercent is >= 0 and <= 100 ? null : $"{nameof(CpuPercent)} is not from 0 to 100.",
            MemoryMebibytes is >= 0 and < double.PositiveInfinity
                ? null : $"{nameof(MemoryMebibytes)} is not 0 or more.",
            Runtime > TimeSpan.Zero ? null : $"{nameof(Runtime)} is not more than zero.",
            CpuWarnings > 0 ? null : $"{nameof(CpuWarnings)} is not 1 or more.",
            CpuPauses > 0 ? null : $"{nameof(CpuPauses)} is not 1 or more.",
            UnreadablePauses > 0 ? null : $"{nameof(UnreadablePauses)} is not 1 or more.",
        ];

        return faults.OfType<string>();
    }
}
