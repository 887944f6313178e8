using System.Collections.Frozen;
using System.Collections.Immutable;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>All that one generation of the contract does otherwise than another, as data.</summary>
internal sealed record GenerationRules
{
    /// <summary>What results call it.</summary>
    public required string Version { get; init; }

    /// <summary>What names its policies on record. It is no hash.</summary>
    public required string PolicyPack { get; init; }

    /// <summary>The stages of a run, in their order. A stage that isn't there isn't asked.</summary>
    public required ImmutableArray<RunStage> Stages { get; init; }

    /// <summary>What the stages say while all goes well.</summary>
    public required ContractWords Words { get; init; }

    /// <summary>What each fault leads to. A fault that isn't there isn't looked for.</summary>
    public required FrozenDictionary<RunFault, FaultRule> Faults { get; init; }

    /// <summary>Where what happens leads to, and what it seals.</summary>
    public required ContractLifecycle Lifecycle { get; init; }

    /// <summary>What a draft must say and must not.</summary>
    public required DraftLintRules DraftRules { get; init; }

    /// <summary>How drafts are read, where the reference is followed.</summary>
    public DraftLintReading DraftReading { get; init; } = DraftLintReading.Reference;

    /// <summary>What a request must have.</summary>
    public ImmutableArray<string> NeededKeys { get; init; } = CriticalKeys.AuthRequest;

    /// <summary>Whether a human is asked even when trust approves.</summary>
    public bool AsksAlways { get; init; }

    /// <summary>How many digits the number of a run has at least.</summary>
    public int RunDigits { get; init; } = 5;

    /// <summary>Which runs are scored on record.</summary>
    public RunScoring Scoring { get; init; }

    /// <summary>What the rows of a run are.</summary>
    public LogKind Log { get; init; }
}
