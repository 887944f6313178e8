using Maestro.Policy.Agents.Supervision;

namespace SupervisorSample;

/// <summary>What became of a session.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Snapshot">How it stood then.</param>
/// <param name="IsLogValid">Whether its log verifies.</param>
/// <param name="Folder">Where it is kept.</param>
public sealed record SessionResult(SessionEnd End, SessionSnapshot Snapshot, bool IsLogValid, SessionFolder Folder);
