namespace Maestro.Policy.Simulation.Documents;

/// <summary>What a run about documents is asked for, and how hard it tries.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DocumentRequest
{
    /// <summary>The run.</summary>
    /// <value>Such as <c>RUN#1</c>.</value>
    public required string RunId { get; init; }

    /// <summary>What somebody wants.</summary>
    /// <value>Any text.</value>
    public required string Prompt { get; init; }

    /// <summary>The drafts that are faulty on purpose.</summary>
    /// <value><see cref="DocumentFaults.None"/> by default.</value>
    public DocumentFaults Faults { get; init; } = DocumentFaults.None;

    /// <summary>Whether a draft that keeps breaking its contract is tried again, and sealed in the end.</summary>
    /// <value><see langword="false"/> by default: it waits at its first break.</value>
    public bool SealsRunaways { get; init; }

    /// <summary>The attempt at which such a draft is sealed.</summary>
    /// <value>10 by default; less than 1 is taken for 1.</value>
    public int RunawayThreshold { get; init; } = 10;

    /// <summary>How often such a draft is tried.</summary>
    /// <value>3 by default; less than 1 is taken for 1, and more than 10,000 for that.</value>
    public int MaxAttempts { get; init; } = 3;
}
