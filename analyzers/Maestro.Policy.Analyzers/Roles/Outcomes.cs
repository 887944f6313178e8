namespace Maestro.Policy.Analyzers.Roles;

/// <summary>What a decision can still be at a place: a set of outcomes, whether it is there at all, and whether it is
/// sealed.</summary>
[Flags]
internal enum Outcomes
{
    None = 0,

    /// <summary>An outcome that the host's vocabulary has and ours doesn't.</summary>
    Other = 1,
    Run = 2,
    Hitl = 4,
    Stop = 8,
    Null = 16,
    Sealed = 32,
    Open = 64,

    /// <summary>The three outcomes that code has to tell apart.</summary>
    Named = Run | Hitl | Stop,
    AnyOutcome = Named | Other,
    AnyAnswer = AnyOutcome | Null,
    AnySeal = Sealed | Open,
    Present = AnyOutcome | AnySeal,
    Everything = AnyAnswer | AnySeal,
}
