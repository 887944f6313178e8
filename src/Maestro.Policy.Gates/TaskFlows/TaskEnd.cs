namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>How far a task came.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, which counts as a stop.</remarks>
public enum TaskEnd : byte
{
    /// <summary>Nothing is known of it.</summary>
    Unknown = 0,

    /// <summary>A gate stopped it.</summary>
    Stopped = 1,

    /// <summary>A human was asked and said no, or nothing that counts.</summary>
    Refused = 2,

    /// <summary>Making it failed, or a step couldn't be put on record.</summary>
    Failed = 3,

    /// <summary>It was let through, and then its effect failed, or its end couldn't be put on record: the effect may
    /// have happened, or a part of it.</summary>
    EffectFailed = 4,

    /// <summary>It waits for a human, or to be made anew.</summary>
    Held = 5,

    /// <summary>It wasn't begun, since the run was interrupted before.</summary>
    NotBegun = 6,

    /// <summary>Everything let it through, and its effect happened.</summary>
    Done = 7,
}
