using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A review as it stands.</summary>
/// <param name="Subject">What is reviewed: an id of the session's own.</param>
/// <param name="Trigger">Why: BLOCKER, MANUAL, EXPLICIT, MILESTONE or SILENCE.</param>
/// <param name="Author">Whose work it is; <see langword="null"/> for that of all.</param>
/// <param name="Requested">Who is asked.</param>
/// <param name="Outcomes">What each of them said so far, in the order of <paramref name="Requested"/>: approved,
/// concerns, blocker, timeout, unparseable, or empty.</param>
/// <param name="Decision">What came of it, as the reason's word; <see langword="null"/> while it is open.</param>
/// <param name="At">When it began.</param>
public sealed record ReviewSnapshot(
    string Subject,
    string Trigger,
    string? Author,
    ImmutableArray<string> Requested,
    ImmutableArray<string> Outcomes,
    string? Decision,
    DateTimeOffset At);
