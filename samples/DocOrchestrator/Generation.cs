using System.Collections.Immutable;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.Gates.Text;

namespace DocOrchestrator;

/// <summary>In what the generations differ: data, and nothing else.</summary>
/// <param name="Name">Its number.</param>
/// <param name="Meaning">The words that mean a kind of document.</param>
public sealed record Generation(string Name, MeaningRules Meaning)
{
    /// <summary>Whether only what the prompt means is a task; else all kinds are.</summary>
    public bool InfersTasks { get; init; }

    /// <summary>What to do when the prompt doesn't mean a task.</summary>
    public PausePolicy MeaningPause { get; init; }

    /// <summary>What to do when a draft is broken.</summary>
    public PausePolicy StructurePause { get; init; } = PausePolicy.Regenerate(1);

    /// <summary>Whether a draft that stays broken is sealed.</summary>
    public bool SealsRunaways { get; init; }

    /// <summary>The words that a human has to look at before anything is compared.</summary>
    public ImmutableArray<string> Comparisons { get; init; } = [];

    /// <summary>Whether the first interruption ends the run.</summary>
    public bool StopsAtInterruption { get; init; }

    /// <summary>Whether nothing runs before a human has approved a contract.</summary>
    public bool NeedsContract { get; init; }

    /// <summary>Whether the kind is in the names of files.</summary>
    public bool HasFileKinds { get; init; } = true;

    // The words of the reference, which no width hides here.
    private static MeaningRules Anywhere { get; } =
        MeaningRules.Documents126 with { Reading = PhraseReading.Anywhere };

    /// <summary>The four of them.</summary>
    public static IReadOnlyList<Generation> All { get; } =
    [
        new("1.2.4", MeaningRules.Documents124 with { Reading = PhraseReading.Words })
        {
            MeaningPause = PausePolicy.Ask,
            StructurePause = PausePolicy.Regenerate(1, asks: true),
            Comparisons = PatternCues.Comparisons124,
        },
        new("1.2.6", Anywhere) { StopsAtInterruption = true },
        new("1.2.7", Anywhere) { StopsAtInterruption = true, NeedsContract = true },
        new("1.3.5", MeaningRules.Documents135 with { Reading = PhraseReading.Anywhere })
        {
            InfersTasks = true,
            StructurePause = PausePolicy.Regenerate(3),
            SealsRunaways = true,
            Comparisons = PatternCues.Comparisons135,
            HasFileKinds = false,
        },
    ];
}
