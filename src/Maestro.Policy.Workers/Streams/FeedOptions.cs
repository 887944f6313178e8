namespace Maestro.Policy.Workers.Streams;

/// <summary>How much a <see cref="Feed{T}"/> keeps.</summary>
public sealed record FeedOptions
{
    /// <summary>How many of the last items are kept for readers that come back.</summary>
    /// <value>1 to 1,000,000 items; 1,000 by default.</value>
    public int Kept { get; init; } = 1000;

    /// <summary>How many items wait for one reader at most; a reader that is slower is dropped.</summary>
    /// <value>1 to 1,000,000 items; 256 by default.</value>
    public int Waiting { get; init; } = 256;

    /// <summary>How many readers there may be at one time.</summary>
    /// <value>1 to 10,000 readers; 64 by default.</value>
    public int Readers { get; init; } = 64;

    /// <summary>Finds what keeps a feed from being made of the options.</summary>
    /// <returns>A sentence for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Kept is >= 1 and <= 1_000_000 ? null : $"{nameof(Kept)} is not from 1 to 1,000,000.",
            Waiting is >= 1 and <= 1_000_000 ? null : $"{nameof(Waiting)} is not from 1 to 1,000,000.",
            Readers is >= 1 and <= 10_000 ? null : $"{nameof(Readers)} is not from 1 to 10,000.",
        ];

        return faults.OfType<string>();
    }
}
