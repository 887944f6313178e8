using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Supervise.Setup;

/// <summary>How a session is set up.</summary>
internal sealed record SessionSetup
{
    /// <summary>The workers.</summary>
    public required ImmutableArray<WorkerSetup> Workers { get; init; }

    /// <summary>The orchestrator's own folder, which workers may read only; <see langword="null"/> for the current
    /// one.</summary>
    public string? Orchestrator { get; init; }

    /// <summary>How long a reviewer may take, in seconds; <see langword="null"/> for the usual.</summary>
    public int? ReviewSeconds { get; init; }

    /// <summary>After how many seconds of silence a review is asked for; <see langword="null"/> for the
    /// usual.</summary>
    public int? SilenceSeconds { get; init; }

    /// <summary>Whether the concern of a sole reviewer pauses.</summary>
    public bool SoleConcernPauses { get; init; }

    /// <summary>How long a human may take for an answer, in seconds; <see langword="null"/> for the usual.</summary>
    public int? AnswerSeconds { get; init; }

    /// <summary>How often workers are measured, in milliseconds; <see langword="null"/> for the usual.</summary>
    public int? SampleMilliseconds { get; init; }

    /// <summary>How long a worker has to end once it was asked to, in seconds; <see langword="null"/> for the
    /// usual.</summary>
    public int? GraceSeconds { get; init; }

    /// <summary>The file with the key of the log; <see langword="null"/> for none.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The environment variable with the key of the log; <see langword="null"/> for none.</summary>
    public string? KeyVariable { get; init; }
}
