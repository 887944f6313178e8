using System.Collections.Immutable;
using Maestro.Policy.Workers.Sessions;
using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy.Agents.Supervision;

/// <content>What there is to see.</content>
internal sealed partial class SessionLoop
{
    private readonly List<(SessionEventKind Kind, DateTimeOffset At, string? Worker, string Text)> _pending = [];
    private ImmutableArray<RecoverySnapshot> _recoveries = [];
    private volatile SessionSnapshot _snapshot;

    public SessionSnapshot Snapshot => _snapshot;

    private SessionState Phase =>
        _end == SessionEnd.Finished ? SessionState.Completed
        : _end == SessionEnd.Stopped ? SessionState.Stopped
        : _isStopping ? SessionState.Stopping
        : !_isStarted ? SessionState.Created
        : _matters.Values.Any(static matter => matter.HoldsSession) ? SessionState.PausedHitl
        : _isPaused ? SessionState.Paused
        : _round is not null ? SessionState.Reviewing
        : SessionState.Running;

    private void Pend(SessionEventKind kind, string? worker, string text) =>
        _pending.Add((kind, _time.GetUtcNow(), worker, text));

    private void Publish(SessionEventKind kind, string? worker, string text)
    {
        Pend(kind, worker, text);
        PublishPending();
    }

    // One picture for all that happened in one step.
    private void PublishPending()
    {
        _snapshot = BuildSnapshot();
        foreach ((SessionEventKind kind, DateTimeOffset at, string? worker, string text) in _pending)
        {
            Events.Publish(kind, at, worker, text, _snapshot);
        }

        _pending.Clear();
    }

    private SessionSnapshot BuildSnapshot() => new()
    {
        Session = _options.Session, Task = _options.Task, Phase = Phase, End = _end,
        Tier = _tier?.Number ?? 0, TierLabel = _tier?.Label.ToWord() ?? "",
        Workers = [.. _slots.Select(Show)],
        Reviews = _review is null ? _reviews : _reviews.Add(_review),
        Decisions = _decisions, Recoveries = _recoveries,
        StartedAt = _startedAt, At = _time.GetUtcNow(),
    };

    private WorkerSnapshot Show(WorkerSlot slot) => new()
    {
        Name = slot.Name, Agent = slot.Definition.AgentName, State = slot.State, Holds = slot.Holds,
        Role = Role(slot.Definition.AgentName), Restarts = slot.Restarts, LastEventAt = slot.LastEventAt,
        LastText = slot.LastText, Progress = slot.Progress, Lines = (slot.Events, slot.Violations.Total),
        Usage = slot.Usage, Active = slot.Active(_time), Allowance = slot.Definition.Allowance,
        ExitCode = slot.ExitCode,
    };

    private string Role(string agent) =>
        !(_tier?.Workers.Contains(agent) ?? false) ? ""
        : agent switch
        {
            "gemini" => "architecture",
            "claude" => "implementation",
            "codex" => "problem solving",
            _ => "",
        };

    private static ImmutableArray<T> Recent<T>(ImmutableArray<T> all) =>
        all.Length <= MaxKept ? all : all.RemoveRange(0, all.Length - MaxKept);
}
