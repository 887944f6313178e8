using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>What became of a run.</summary>
/// <remarks>Immutable. It is a report, and permits nothing.</remarks>
public sealed class KageResult
{
    internal KageResult()
    {
    }

    /// <summary>The run.</summary>
    /// <value>As it was asked for.</value>
    public required string RunId { get; init; }

    /// <summary>How it ended.</summary>
    /// <value><see cref="Verdict.Run"/> when the draft took effect in the simulation.</value>
    public required Verdict Verdict { get; init; }

    /// <summary>Why.</summary>
    /// <value>A word of <see cref="KageOrchestrator.Codebook"/>.</value>
    public required ReasonCode Reason { get; init; }

    /// <summary>Whether nobody may lift it.</summary>
    /// <value><see langword="true"/> only for stops.</value>
    public required bool IsSealed { get; init; }

    /// <summary>Where the draft is.</summary>
    /// <value><see langword="null"/> unless it took effect.</value>
    public required string? ArtifactPath { get; init; }

    /// <summary>Everything that happened, signed.</summary>
    /// <value>At least one row, unless the run was asked for nothing.</value>
    public required ImmutableArray<KageRow> Rows { get; init; }

    /// <summary>What the verifier says of the rows.</summary>
    /// <value>Valid, unless the key is lost.</value>
    public required AuditVerification Verification { get; init; }

    /// <summary>How the reference calls the end of the run.</summary>
    /// <value><c>PAUSE_FOR_HITL</c>, <c>STOPPED</c> or <c>CONTRACT_EFFECTIVE_SIMULATED</c>.</value>
    public string FinalState => Verdict == Verdict.Run ? Reason.Name : Verdict.ToWireName();

    /// <summary>The rows as a file.</summary>
    /// <returns>A line for each, with a line feed at its end.</returns>
    public string ToJsonLines() => string.Concat(Rows.Select(static row => $"{row}\n"));
}
