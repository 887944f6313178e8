namespace Maestro.Policy;

/// <summary>Which rows are kept around an incident. The default value is <see cref="Strict"/>: each row once, and for
/// each incident what came before it.</summary>
public enum IncidentSelection
{
    /// <summary>A row is kept once. An incident that finds no window open brings up what came before it and isn't kept
    /// yet. The reason of an incident file is that of its strictest decision.</summary>
    Strict = 0,

    /// <summary>As the reference's emergency contract does it: rows that were kept after one incident, or by force, are
    /// kept again before the next one; where no rows after an incident are asked for, only the first incident of a run
    /// brings up what came before it; and the window of a run that is forgotten stays open. The reason of an incident
    /// file is that of its first row that is no RUN.</summary>
    Reference = 1,
}
