using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What the stages of a run say while all goes well.</summary>
internal sealed record ContractWords
{
    public required StepWord Meaning { get; init; }

    public required StepWord Consistency { get; init; }

    public required StepWord Relativity { get; init; }

    /// <summary>What is said before a coaching session, in this order; the last one after it.</summary>
    public required ImmutableArray<StepWord> Coaching { get; init; }

    public required StepWord CoachingExhausted { get; init; }

    public required StepWord EvidenceOk { get; init; }

    /// <summary>What is said when nothing speaks against it; <see langword="null"/> where nothing is said.</summary>
    public StepWord? EthicsOk { get; init; }

    /// <summary>What is said when a user goes on at an unclear boundary; <see langword="null"/> where nobody is asked.
    /// </summary>
    public StepWord? BoundaryContinued { get; init; }

    /// <summary>What is said when the request waits for an answer.</summary>
    public ImmutableArray<StepWord> BeforeTrust { get; init; } = [];

    /// <summary>What trust says, by its standing.</summary>
    public required ImmutableArray<StepWord> Trust { get; init; }

    /// <summary>What is said when a human is asked, by the standing of trust.</summary>
    public required ImmutableArray<StepWord?> Waits { get; init; }

    public required StepWord ApprovedByTrust { get; init; }

    public required StepWord ApprovedByUser { get; init; }

    public required StepWord TrustUpdated { get; init; }

    public required StepWord DraftWritten { get; init; }

    public required StepWord DraftLintOk { get; init; }

    public required StepWord FinalizationNeeded { get; init; }

    public required StepWord Finalized { get; init; }

    public required StepWord Effective { get; init; }

    public required StepWord Scored { get; init; }

    public required StepWord RewardGranted { get; init; }

    public required StepWord RewardSkipped { get; init; }
}
