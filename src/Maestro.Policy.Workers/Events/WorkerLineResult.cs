namespace Maestro.Policy.Workers.Events;

/// <summary>What became of a line.</summary>
/// <remarks>The default value is <see cref="Invalid"/>.</remarks>
public enum WorkerLineResult : byte
{
    /// <summary>It says nothing that counts, except that it breaks the protocol.</summary>
    Invalid = 0,

    /// <summary>It is defective, and a safety signal: it counts all the same.</summary>
    Degraded = 1,

    /// <summary>It is an event as it must be.</summary>
    Event = 2,

    /// <summary>There is nothing but blanks.</summary>
    Blank = 3,
}
