using System.Collections.Immutable;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>The rules of the reference's older generations, for comparing and for replaying old decisions.</summary>
/// <remarks>To be read with <see cref="DraftLintReading.FirstMatch"/>, as those generations do. The rules of
/// version 5.1.2 are <see cref="DraftLintRules.Default"/>.</remarks>
public static class ReferenceGenerations
{
    private static readonly ImmutableArray<DraftPattern> Legal =
        [.. ReferenceRules.Patterns.Where(pattern => pattern.Kind == DraftPatternKind.LegalClaim)];

    private static readonly ImmutableArray<DraftPattern> Discrimination = ReferenceRules.Patterns.RemoveRange(Legal);

    private static readonly DraftLintRules Older = DraftLintRules.Default with
    {
        Negations = ["not", "no", "cannot", "can't", "without", "lacks", "lack", "never"],
        ClauseWords = [],
        IgnoredMarks = "*_`",
    };

    /// <summary>Version 4: legal claims, and no term of discrimination.</summary>
    /// <value>Six patterns, four required phrases.</value>
    public static DraftLintRules V4 { get; } = Older with { Patterns = Legal };

    /// <summary>Version 4.1: the first three legal claims.</summary>
    /// <value>Three patterns, four required phrases.</value>
    public static DraftLintRules V41 { get; } = Older with { Patterns = Legal[..3] };

    /// <summary>Versions 4.4, 4.6 and 4.7: no claim is found, since each pattern asks for backslashes in the
    /// text.</summary>
    /// <value>No pattern, four required phrases.</value>
    public static DraftLintRules V44 { get; } = Older with { Patterns = [] };

    /// <summary>Version 4.7 with its patterns mended, 4.8 and 5.0.1: legal claims and terms of
    /// discrimination.</summary>
    /// <value>Seven patterns, four required phrases.</value>
    public static DraftLintRules V47Fixed { get; } = Older;

    /// <summary>What the reference's KAGE adapter calls ethics: five legal claims and terms of
    /// discrimination.</summary>
    /// <value>Six patterns, no required phrase.</value>
    public static DraftLintRules KageEthics { get; } =
        Older with { Patterns = [.. Legal[..5], .. Discrimination], RequiredPhrases = [] };

    /// <summary>What the reference's KAGE adapter calls draft lint: a draft has to say that it isn't
    /// binding.</summary>
    /// <value>No pattern, five required phrases.</value>
    public static DraftLintRules KageScope { get; } = Older with
    {
        Patterns = [],
        RequiredPhrases =
        [
            "draft only",
            "no operational effect",
            "ai is used for drafting only",
            "admin approval",
            "not legally binding",
        ],
        IgnoredMarks = DraftLintRules.Default.IgnoredMarks,
    };
}
