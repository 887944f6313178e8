using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>A text of a worker, and what is known of the worker.</summary>
public sealed record RecoveryRequest
{
    /// <summary>The worker.</summary>
    /// <value>A name, letter by letter; there is no default.</value>
    public required string Agent { get; init; }

    /// <summary>Where the text comes from.</summary>
    /// <value>The program's output by default.</value>
    public RecoverySource Source { get; init; }

    /// <summary>The text.</summary>
    /// <value>The first 8 KiB count; there is no default.</value>
    public required string Text { get; init; }

    /// <summary>The arguments that the program was started with.</summary>
    /// <value>The program's name first; none by default.</value>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The directories that the session is configured with.</summary>
    /// <value>Workspace, target, orchestrator, those that there are, in that order; none by default.</value>
    public ImmutableArray<string> Directories { get; init; } = [];

    /// <summary>How often the worker was started anew.</summary>
    /// <value>Never by default.</value>
    public RelaunchCounts Relaunches { get; init; } = RelaunchCounts.None;
}
