using Maestro.Policy.Workers.Sessions;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>What became of a word of a human's to a session.</summary>
/// <param name="IsAccepted">Whether it counts.</param>
/// <param name="Phase">Where the session stands.</param>
/// <param name="Text">Why it doesn't count, or what comes of it, for people.</param>
/// <remarks>The default value is a refusal.</remarks>
public readonly record struct ControlReply(bool IsAccepted, SessionState Phase, string Text);
