namespace Maestro.Policy.Workers.Events;

/// <summary>What is wrong with a line: the first of these that applies, in this order.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>.</remarks>
public enum WorkerLineCode : byte
{
    /// <summary>Nobody has looked.</summary>
    Unspecified = 0,

    /// <summary>Nothing.</summary>
    Ok = 1,

    /// <summary>There is nothing but blanks.</summary>
    Blank = 2,

    /// <summary>It has more bytes than a line may have.</summary>
    TooLong = 3,

    /// <summary>It isn't UTF-8.</summary>
    Encoding = 4,

    /// <summary>Its objects and lists are nested deeper than 64.</summary>
    TooDeep = 5,

    /// <summary>It isn't JSON.</summary>
    NotJson = 6,

    /// <summary>An object has a member twice.</summary>
    DuplicateKey = 7,

    /// <summary>It is JSON, and no object.</summary>
    NotObject = 8,

    /// <summary>Its <c>type</c> is none of the eight.</summary>
    UnknownType = 9,

    /// <summary>A text in it has half of a surrogate pair.</summary>
    BadString = 10,

    /// <summary>Its <c>agent</c> isn't the owner of the stream.</summary>
    AgentMismatch = 11,

    /// <summary>Its <c>timestamp</c> is no moment.</summary>
    BadTimestamp = 12,

    /// <summary>Its <c>payload</c> isn't what its type asks for.</summary>
    BadPayload = 13,

    /// <summary>Its progress isn't a number from 0 to 100.</summary>
    BadProgress = 14,
}
