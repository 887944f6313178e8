using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Events;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>What is on disk about a worker.</summary>
internal sealed record WorkerRecord(string Name)
{
    public WorkerState State { get; init; }

    public WorkerHolds Holds { get; init; }

    public int Restarts { get; init; }

    public ImmutableArray<string> Added { get; init; } = [];

    public IReadOnlyDictionary<string, int> Relaunches { get; init; } = ImmutableDictionary<string, int>.Empty;

    public ViolationCount Violations { get; init; }

    public long Events { get; init; }

    public long Accounted { get; init; }

    public double? Progress { get; init; }

    public TimeSpan Active { get; init; }

    public bool IsTokenUseAccepted { get; init; }

    public ImmutableArray<ProcessIdentity> Processes { get; init; } = [];
}
