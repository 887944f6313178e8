namespace Maestro.Policy;

/// <summary>Why a row is kept in incident mode. The default value is <see cref="None"/>: for its own sake.</summary>
public enum IncidentContext
{
    /// <summary>The row is an incident, or the host forced it on record.</summary>
    None = 0,

    /// <summary>The row came before an incident of its run, and was held back until then: <c>context_replay</c> and
    /// <c>context_seq</c>.</summary>
    Before = 1,

    /// <summary>The row came after an incident of its run: <c>context_post</c>.</summary>
    After = 2,
}
