namespace Maestro.Policy.Agents.Supervision;

/// <summary>What a request to the pipelines of a session would bring about.</summary>
internal enum SupervisionMatter : byte
{
    /// <summary>Nothing but a row in the log.</summary>
    Notice = 0,

    /// <summary>A worker's program starts.</summary>
    Launch = 1,

    /// <summary>A worker that was held goes on.</summary>
    Worker = 2,

    /// <summary>The session that stands still goes on.</summary>
    Session = 3,
}
