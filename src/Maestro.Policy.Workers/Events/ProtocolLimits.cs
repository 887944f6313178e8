namespace Maestro.Policy.Workers.Events;

/// <summary>How often a worker may break the protocol of its stream before a human is asked.</summary>
public sealed record ProtocolLimits
{
    /// <summary>How many lines in a row are too many.</summary>
    /// <value>1 or more lines; 3 by default. Anything less asks at once.</value>
    public int InARow { get; init; } = 3;

    /// <summary>How many lines in all are too many.</summary>
    /// <value>1 or more lines; 10 by default. Anything less asks at once.</value>
    public int InTotal { get; init; } = 10;

    /// <summary>Says whether it is too often.</summary>
    /// <param name="count">How often it was.</param>
    /// <returns><see langword="true"/> when a human has to decide how the worker goes on.</returns>
    public bool AreExceededBy(ViolationCount count) => count.InARow >= InARow || count.Total >= InTotal;
}
