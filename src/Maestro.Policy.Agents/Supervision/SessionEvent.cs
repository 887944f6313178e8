namespace Maestro.Policy.Agents.Supervision;

/// <summary>Something that happened in a session.</summary>
/// <param name="Id">Its number, which increases by one; that of a resumed session begins again.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When.</param>
/// <param name="Worker">Which worker it is about; <see langword="null"/> for none.</param>
/// <param name="Text">What happened, for people. It may hold what a worker wrote, so it is shown with care.</param>
/// <param name="Snapshot">The session right after it.</param>
public sealed record SessionEvent(
    long Id, SessionEventKind Kind, DateTimeOffset At, string? Worker, string Text, SessionSnapshot Snapshot);
