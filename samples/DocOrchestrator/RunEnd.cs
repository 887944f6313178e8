using Maestro.Policy;

namespace DocOrchestrator;

/// <summary>What became of a run.</summary>
public sealed record RunEnd(Verdict Verdict, IReadOnlyList<string> Files, AuditVerification Log)
{
    /// <summary>What the process ends with; a log that isn't valid is as bad as a stop.</summary>
    public int ExitCode => !Log.IsValid ? 1 : Verdict switch { Verdict.Run => 0, Verdict.Hitl => 2, _ => 1 };
}
