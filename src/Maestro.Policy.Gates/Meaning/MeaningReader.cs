using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Meaning;

/// <summary>Tells which kinds of tasks a prompt means.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Reading is linear in the length of the prompt.
/// </remarks>
public sealed class MeaningReader
{
    private readonly MeaningRules _rules;
    private readonly ImmutableArray<(string Name, PhraseList Cues)> _kinds;
    private readonly PhraseList _making;

    /// <summary>Makes a reader.</summary>
    /// <param name="rules">The kinds and their words.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules lack something; the message says what.</exception>
    public MeaningReader(MeaningRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);

        if (string.Join(' ', rules.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(rules));
        }

        _rules = rules;
        _kinds = [.. rules.Kinds.Select(kind => (kind.Name, new PhraseList(kind.Cues, rules.Reading)))];
        _making = new(rules.MakingWords, rules.Reading);
    }

    /// <summary>Tells which kinds a prompt means.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>Their names in the order of the rules; none when that can't be told.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prompt"/> is <see langword="null"/>.</exception>
    public ImmutableArray<string> Infer(string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ImmutableArray<string> named =
            [.. _kinds.Where(kind => kind.Cues.IndexOfFirst(prompt) >= 0).Select(static kind => kind.Name)];

        return named.IsEmpty && MeansAll(prompt) ? [.. _kinds.Select(static kind => kind.Name)] : named;
    }

    /// <summary>Tells whether a prompt means a kind.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="kind">The kind's name, compared letter by letter.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MeaningOutcome Judge(string prompt, string kind)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(kind);

        bool isKnown = false;
        bool isAnyNamed = false;

        foreach ((string name, PhraseList cues) in _kinds)
        {
            bool isNamed = cues.IndexOfFirst(prompt) >= 0;
            isAnyNamed |= isNamed;

            if (name == kind)
            {
                isKnown = true;

                if (isNamed)
                {
                    return MeaningOutcome.Named;
                }
            }
        }

        return !isKnown ? MeaningOutcome.UnknownKind
            : isAnyNamed ? MeaningOutcome.OtherKind
            : MeansAll(prompt) ? MeaningOutcome.AnyKind
            : MeaningOutcome.Unclear;
    }

    private bool MeansAll(string prompt) => _rules.Fallback switch
    {
        MeaningFallback.All => true,
        MeaningFallback.AllWhenMaking => _making.IndexOfFirst(prompt) >= 0,
        _ => false,
    };
}
