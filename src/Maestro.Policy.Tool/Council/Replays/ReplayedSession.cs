using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Tool.Council.Replays;

/// <summary>What the replay of a session says.</summary>
/// <param name="Session">Its id; <see langword="null"/> where nobody can say.</param>
/// <param name="Found">The answer.</param>
internal sealed record ReplayedSession(string? Session, CouncilReplayResult Found);
