using System.Collections.Immutable;
using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>What is on disk about a session: enough to go on when its supervisor was killed.</summary>
internal sealed record SessionRecord(string Session, string Task, string Nonce)
{
    /// <summary>What the workers work on, as a full path.</summary>
    public required string Target { get; init; }

    /// <summary>Whether it ended for good.</summary>
    public bool IsOver { get; init; }

    public bool IsPaused { get; init; }

    public int Tier { get; init; }

    public long Number { get; init; }

    public int ReviewCount { get; init; }

    public int RefusalsLeft { get; init; }

    /// <summary>Whom a reviewer stopped, and no human let go on.</summary>
    public ImmutableArray<string> Stopped { get; init; } = [];

    public ReviewTrigger? Open { get; init; }

    public ReviewTrigger? Waiting { get; init; }

    public ImmutableArray<string> Held { get; init; } = [];

    /// <summary>What waits for a human; what may be started is asked about anew when it is.</summary>
    public ImmutableArray<SupervisionRequest> Matters { get; init; } = [];

    public ImmutableArray<WorkerRecord> Workers { get; init; } = [];
}
