using System.Collections.Immutable;
using Maestro.Policy.Workers.Sessions;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A session as it stands: all that there is to show of it. Nothing in it changes any more.</summary>
public sealed record SessionSnapshot
{
    /// <summary>The session.</summary>
    /// <value>Its id.</value>
    public required string Session { get; init; }

    /// <summary>What is to be done.</summary>
    /// <value>A text of the host's.</value>
    public required string Task { get; init; }

    /// <summary>Where it stands.</summary>
    /// <value><see cref="SessionState.Stopped"/> by default.</value>
    public SessionState Phase { get; init; }

    /// <summary>How it ended.</summary>
    /// <value><see langword="null"/> while it goes on.</value>
    public SessionEnd? End { get; init; }

    /// <summary>How many workers look at each other's work.</summary>
    /// <value>1, the best, to 5, where nobody does; zero before it is known.</value>
    public int Tier { get; init; }

    /// <summary>The tier's name.</summary>
    /// <value>Such as <c>DEGRADED</c>; empty before it is known.</value>
    public string TierLabel { get; init; } = "";

    /// <summary>The workers.</summary>
    /// <value>In the order of the configuration.</value>
    public ImmutableArray<WorkerSnapshot> Workers { get; init; } = [];

    /// <summary>The reviews.</summary>
    /// <value>The last thousand, oldest first; one that is open comes last.</value>
    public ImmutableArray<ReviewSnapshot> Reviews { get; init; } = [];

    /// <summary>The decisions.</summary>
    /// <value>The last thousand, oldest first, and every one that is open.</value>
    public ImmutableArray<DecisionSnapshot> Decisions { get; init; } = [];

    /// <summary>What was repaired, or couldn't be.</summary>
    /// <value>The last thousand, oldest first.</value>
    public ImmutableArray<RecoverySnapshot> Recoveries { get; init; } = [];

    /// <summary>When it began.</summary>
    /// <value>Of this run, when it was resumed.</value>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When this was so.</summary>
    /// <value>A time of the session's clock.</value>
    public DateTimeOffset At { get; init; }
}
