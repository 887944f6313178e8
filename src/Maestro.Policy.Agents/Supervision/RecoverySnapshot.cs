using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A worker that was started again, or for which nothing helped.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Rule">The rule; empty when a whole session was resumed.</param>
/// <param name="Added">The arguments that were added.</param>
/// <param name="Count">How often the worker was started again by then.</param>
/// <param name="Outcome">What came of it: RELAUNCH, or the reason for asking a human.</param>
/// <param name="At">When.</param>
public sealed record RecoverySnapshot(
    string Worker, string Rule, ImmutableArray<string> Added, int Count, string Outcome, DateTimeOffset At);
