using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A worker as it stands.</summary>
public sealed record WorkerSnapshot
{
    /// <summary>Its name.</summary>
    /// <value>As it is configured.</value>
    public required string Name { get; init; }

    /// <summary>Which agent it is.</summary>
    /// <value>As it is configured.</value>
    public required string Agent { get; init; }

    /// <summary>Where it stands.</summary>
    /// <value>One of twelve states.</value>
    public required WorkerState State { get; init; }

    /// <summary>What holds it.</summary>
    /// <value>None when it runs.</value>
    public WorkerHolds Holds { get; init; }

    /// <summary>What it does in the present tier.</summary>
    /// <value>Such as <c>architecture</c>; empty when it has no part in it.</value>
    public string Role { get; init; } = "";

    /// <summary>How often it was started again.</summary>
    /// <value>Zero at first.</value>
    public int Restarts { get; init; }

    /// <summary>When its last line came that counts.</summary>
    /// <value><see langword="null"/> before the first.</value>
    public DateTimeOffset? LastEventAt { get; init; }

    /// <summary>What its last line said, for people.</summary>
    /// <value>At most 200 characters of what the worker wrote; shown with care.</value>
    public string? LastText { get; init; }

    /// <summary>How far it says it is.</summary>
    /// <value>0 to 100; <see langword="null"/> before it said so.</value>
    public double? Progress { get; init; }

    /// <summary>Its lines that count, and those that can't be read.</summary>
    /// <value>Numbers since the session began.</value>
    public (long Events, int Violations) Lines { get; init; }

    /// <summary>What it takes.</summary>
    /// <value>From the last look; unknown at first.</value>
    public ProgramUsage Usage { get; init; }

    /// <summary>How long it ran, without the time in which it stood still.</summary>
    /// <value>Zero at first.</value>
    public TimeSpan Active { get; init; }

    /// <summary>What it may take.</summary>
    /// <value>As it is configured.</value>
    public required WorkerAllowance Allowance { get; init; }

    /// <summary>The exit code of its last process.</summary>
    /// <value><see langword="null"/> before it ended.</value>
    public int? ExitCode { get; init; }
}
