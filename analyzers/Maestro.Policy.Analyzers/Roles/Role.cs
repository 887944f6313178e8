namespace Maestro.Policy.Analyzers.Roles;

/// <summary>The attributes that give types and members their part; each member is an attribute's name.</summary>
internal enum Role
{
    None,
    MustHandle,
    HandlesDecision,
    EnsuresRun,
    RunWhen,
    OutcomeTest,
    OnOutcome,
    GuardedEffect,
    RequiresRun,
    DecisionSource,
    DecisionLogSink,
    MayIgnore,
    OutcomeCase,
}
