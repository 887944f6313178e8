namespace Maestro.Policy.Analyzers.Uses;

/// <summary>What a pattern is matched against.</summary>
internal enum PatternSubject
{
    Other,
    Decision,
    Verdict,
    Permit,
}
