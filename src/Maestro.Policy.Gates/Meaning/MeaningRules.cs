using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Meaning;

/// <summary>The kinds of tasks, the words that mean them, and how to look for the words.</summary>
/// <remarks>Immutable and safe for use by any number of threads.</remarks>
public sealed record MeaningRules
{
    /// <summary>Word, spreadsheet and slide documents, read strictly.</summary>
    /// <value>The words of the reference's generations together, in any width; a prompt that names no kind means
    /// nothing.</value>
    public static MeaningRules Documents => MeaningData.Documents;

    /// <summary>The rules of the reference's document orchestrator 1.2.4.</summary>
    /// <value>Latin words stand alone, and a prompt that names no kind means all of them.</value>
    public static MeaningRules Documents124 => MeaningData.Documents124;

    /// <summary>The rules of 1.2.6 and 1.2.7.</summary>
    /// <value>Those of 1.2.4, with words found anywhere: <c>password</c> means <c>word</c>.</value>
    public static MeaningRules Documents126 => MeaningData.Documents126;

    /// <summary>The rules of 1.3.5.</summary>
    /// <value>Other words, found anywhere; a prompt that asks for something to be made and names no kind means all of
    /// them.</value>
    public static MeaningRules Documents135 => MeaningData.Documents135;

    /// <summary>The kinds, in the order in which tasks are made of them.</summary>
    /// <value>At least one, each with a name of its own and a cue; there is no default.</value>
    public required ImmutableArray<MeaningKind> Kinds { get; init; }

    /// <summary>Words that ask for something to be made, whatever it is.</summary>
    /// <value>None by default; none of them blank. They count with <see cref="MeaningFallback.AllWhenMaking"/>.
    /// </value>
    public ImmutableArray<string> MakingWords { get; init; } = [];

    /// <summary>What a prompt means that names no kind.</summary>
    /// <value><see cref="MeaningFallback.Nothing"/> by default.</value>
    public MeaningFallback Fallback { get; init; }

    /// <summary>How the words are looked for.</summary>
    /// <value><see cref="PhraseReading.Words"/> by default.</value>
    public PhraseReading Reading { get; init; }

    /// <summary>Finds what keeps prompts from being judged by the rules.</summary>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Kinds.IsDefaultOrEmpty ? $"{nameof(Kinds)} is empty. Give it a kind." : null,
            MakingWords.IsDefault ? $"{nameof(MakingWords)} is not set. Leave it out for none." : null,
            Enum.IsDefined(Fallback) ? null : $"{nameof(Fallback)} is {Fallback}, which is none.",
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
            Fallback == MeaningFallback.AllWhenMaking && MakingWords is { IsDefault: false, IsEmpty: true }
                ? $"{nameof(MakingWords)} is empty, and {nameof(Fallback)} needs one."
                : null,
        ];

        return faults.OfType<string>()
            .Concat(Kinds.IsDefault ? [] : Kinds.SelectMany(Faults))
            .Concat(Kinds.IsDefault || Kinds.DistinctBy(static kind => kind.Name).Count() == Kinds.Length
                ? []
                : [$"{nameof(Kinds)} has two of one name. Join them."])
            .Concat(MakingWords.IsDefault ? [] : MakingWords.Select(PhraseList.Fault).OfType<string>());
    }

    private static IEnumerable<string> Faults(MeaningKind kind) =>
        string.IsNullOrWhiteSpace(kind.Name) ? [$"{nameof(Kinds)} has one without a name."]
        : kind.Cues.IsDefaultOrEmpty ? [$"{nameof(Kinds)}: '{kind.Name}' has no cue. Give it one."]
        : kind.Cues.Select(PhraseList.Fault).OfType<string>().Select(fault => $"{nameof(Kinds)}: {fault}");
}
