namespace Maestro.Policy.Workers.Events;

/// <summary>What a line of a worker is about.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, which no line is accepted with.</remarks>
public enum WorkerEventType : byte
{
    /// <summary>Nothing that is known.</summary>
    Unknown = 0,

    /// <summary>How it stands.</summary>
    Status = 1,

    /// <summary>How far it is.</summary>
    Progress = 2,

    /// <summary>What it found.</summary>
    Finding = 3,

    /// <summary>What it takes on.</summary>
    Task = 4,

    /// <summary>It can't go on, or nobody should. A safety signal.</summary>
    Blocker = 5,

    /// <summary>It reached something that others should review. A safety signal.</summary>
    Milestone = 6,

    /// <summary>Its verdict on somebody else's work. A safety signal.</summary>
    Review = 7,

    /// <summary>Something went wrong. A safety signal.</summary>
    Error = 8,
}
