namespace Maestro.Policy.Tests.Pipeline.Specification;

/// <summary>How a scene is set up; its outcome must not depend on it.</summary>
public enum Staging
{
    /// <summary>Gates that answer at once, nobody who watches, no log.</summary>
    Plain,

    /// <summary>Gates that take their time.</summary>
    Later,

    /// <summary>Gates that take their time and gates that answer at once, in turn.</summary>
    Mixed,

    /// <summary>With a log and an observer.</summary>
    Recorded,
}
