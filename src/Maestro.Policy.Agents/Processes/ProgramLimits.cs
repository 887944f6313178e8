namespace Maestro.Policy.Agents.Processes;

/// <summary>How much a program may take that is run to its end.</summary>
public sealed record ProgramLimits
{
    /// <summary>How long it may take.</summary>
    /// <value>More than zero, at most 24 days; 2 minutes by default.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long it gets to end itself once it was asked to.</summary>
    /// <value>Zero to 10 minutes; 2 seconds by default.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How much it may write.</summary>
    /// <value>In bytes, 1 to 1 GiB; 1 MiB by default.</value>
    public int MaxOutput { get; init; } = 1 << 20;

    /// <summary>How much of its complaints is kept; more is read and dropped.</summary>
    /// <value>In bytes, 0 to 1 GiB; 64 KiB by default.</value>
    public int MaxError { get; init; } = 1 << 16;

    internal IEnumerable<string> Faults()
    {
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMilliseconds(int.MaxValue))
        {
            yield return $"{nameof(Timeout)} is more than zero, and at most 24 days.";
        }

        if (Grace < TimeSpan.Zero || Grace > TimeSpan.FromMinutes(10))
        {
            yield return $"{nameof(Grace)} is zero to 10 minutes.";
        }

        if (MaxOutput is < 1 or > 1 << 30)
        {
            yield return $"{nameof(MaxOutput)} is 1 to 1 GiB.";
        }

        if (MaxError is < 0 or > 1 << 30)
        {
            yield return $"{nameof(MaxError)} is 0 to 1 GiB.";
        }
    }
}
