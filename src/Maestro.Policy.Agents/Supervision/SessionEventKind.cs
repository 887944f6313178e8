namespace Maestro.Policy.Agents.Supervision;

/// <summary>What something that happened in a session is about.</summary>
/// <remarks>The default value is <see cref="Session"/>.</remarks>
public enum SessionEventKind : byte
{
    /// <summary>The session as a whole.</summary>
    Session = 0,

    /// <summary>A line of a worker.</summary>
    Event = 1,

    /// <summary>The state of a worker.</summary>
    Worker = 2,

    /// <summary>A review.</summary>
    Review = 3,

    /// <summary>A decision.</summary>
    Decision = 4,

    /// <summary>A worker that is started again.</summary>
    Recovery = 5,
}
