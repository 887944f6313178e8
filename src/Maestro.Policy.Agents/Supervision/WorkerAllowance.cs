namespace Maestro.Policy.Agents.Supervision;

/// <summary>What a worker may take.</summary>
public sealed record WorkerAllowance
{
    /// <summary>Its share of the whole machine.</summary>
    /// <value>In percent, more than 0, at most 100; 50 by default.</value>
    public double CpuPercent { get; init; } = 50;

    /// <summary>Its memory, with all that came of it.</summary>
    /// <value>In MiB, more than 0; 2,048 by default.</value>
    public double MemoryMiB { get; init; } = 2048;

    /// <summary>How long it may run; time in which it stands still doesn't count.</summary>
    /// <value>More than zero, at most 24 days; one hour by default.</value>
    public TimeSpan Runtime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>From where on its use of tokens is near what is planned.</summary>
    /// <value>A number of tokens; <see langword="null"/>, the default, for what the agent of that name may use, and
    /// none for other agents.</value>
    public int? PlannedTokens { get; init; }

    /// <summary>Above which number of tokens a human is asked.</summary>
    /// <value>At least <see cref="PlannedTokens"/>, and set when that is.</value>
    public int? MaxTokens { get; init; }

    internal IEnumerable<string> Faults()
    {
        if (!(CpuPercent > 0 && CpuPercent <= 100))
        {
            yield return $"{nameof(CpuPercent)} is more than 0, and at most 100.";
        }

        if (!(MemoryMiB > 0 && double.IsFinite(MemoryMiB)))
        {
            yield return $"{nameof(MemoryMiB)} is more than 0.";
        }

        if (Runtime <= TimeSpan.Zero || Runtime > TimeSpan.FromMilliseconds(int.MaxValue))
        {
            yield return $"{nameof(Runtime)} is more than zero, and at most 24 days.";
        }

        if (PlannedTokens is null != MaxTokens is null || PlannedTokens < 0 || MaxTokens < PlannedTokens)
        {
            yield return $"{nameof(PlannedTokens)} and {nameof(MaxTokens)} are set together, in ascending order.";
        }
    }
}
