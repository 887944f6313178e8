namespace Maestro.Policy;

/// <summary>What became of a question that somebody was asked right now.</summary>
/// <remarks>The default value is <see cref="NoAnswer"/>. Only <see cref="Continue"/> goes on.</remarks>
public enum HumanAnswer : byte
{
    /// <summary>Nobody answered, or not in time.</summary>
    NoAnswer = 0,

    /// <summary>A human said stop.</summary>
    Stop = 1,

    /// <summary>Something was said that isn't one of the answers offered, or by somebody whose answer doesn't
    /// count.</summary>
    Invalid = 2,

    /// <summary>Asking failed: something threw, or the answer can't be put on record.</summary>
    Failed = 3,

    /// <summary>A human said go on, in exactly the word that was offered.</summary>
    Continue = 4,
}
