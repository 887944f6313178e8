namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What a draft must not say, what takes that back, and what it must say.</summary>
/// <remarks>Read once, when a linter is made of it.</remarks>
public sealed record DraftLintRules
{
    /// <summary>The reference's rules: six legal claims, four terms of discrimination, four required phrases.</summary>
    /// <value>The rules of its version 5.1.2.</value>
    public static DraftLintRules Default { get; } = new();

    /// <summary>What a draft must not say, the most important first.</summary>
    /// <value>Patterns with different ids; may be empty when <see cref="RequiredPhrases"/> isn't. By default the
    /// reference's ten phrases in seven patterns.</value>
    public IReadOnlyList<DraftPattern> Patterns { get; init; } = ReferenceRules.Patterns;

    /// <summary>What takes a forbidden phrase back.</summary>
    /// <value>Words with single blanks between them: <c>a|b</c> for either, <c>[a]</c> for none or one, <c>a~b</c> for
    /// two words in the place of one. By default the reference's eighteen.</value>
    public IReadOnlyList<string> Negations { get; init; } = ReferenceRules.Negations;

    /// <summary>The words after which a negation no longer counts, beside marks and line ends.</summary>
    /// <value>Words with single blanks between them; by default the reference's seven. More of them mean more
    /// objections.</value>
    public IReadOnlyList<string> ClauseWords { get; init; } = ReferenceRules.ClauseWords;

    /// <summary>What a draft must say.</summary>
    /// <value>Words with single blanks between them, in any case; by default the reference's four.</value>
    public IReadOnlyList<string> RequiredPhrases { get; init; } = ReferenceRules.RequiredPhrases;

    /// <summary>The marks that are passed over when <see cref="RequiredPhrases"/> are looked for.</summary>
    /// <value>Characters, each by itself; may be empty. Stars and underscores by default.</value>
    public string IgnoredMarks { get; init; } = "*_";

    /// <summary>Finds what keeps a linter from being made of the rules.</summary>
    /// <returns>A sentence for each fault, with the rule's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        if (Patterns is null || Negations is null || ClauseWords is null || RequiredPhrases is null
            || IgnoredMarks is null)
        {
            return ["A list of rules is null. Use an empty one for no rules."];
        }

        // Without either the linter would pass everything, which nobody sets up on purpose.
        string? empty = Patterns.Count + RequiredPhrases.Count == 0
            ? $"{nameof(Patterns)} and {nameof(RequiredPhrases)} are both empty. Give one of them a phrase."
            : null;
        string? twice = Patterns.Any(pattern => pattern is null)
                || Patterns.DistinctBy(pattern => pattern.Id, StringComparer.Ordinal).Count() != Patterns.Count
            ? $"{nameof(Patterns)} has a null, or two of one id. Give each an id of its own."
            : null;

        return ((string?[])[empty, twice]).OfType<string>()
            .Concat(Faults(Negations, PhraseNotation.FaultOfMany, nameof(Negations)))
            .Concat(Faults(ClauseWords, PhraseNotation.Fault, nameof(ClauseWords)))
            .Concat(Faults(RequiredPhrases, PhraseNotation.Fault, nameof(RequiredPhrases)));
    }

    private static IEnumerable<string> Faults(IReadOnlyList<string> list, Func<string?, string?> fault, string name) =>
        list.Select(fault)
            .Select((found, index) => found is null ? null : $"{name}[{index}] {found}.")
            .OfType<string>();
}
