using System.Collections.Immutable;
using System.Numerics;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>Finds out which cue of a list occurs in a text, as whole words and in any case.</summary>
/// <remarks>
/// <para>Immutable and safe for use by any number of threads. A search reads the text once, never goes back, allocates
/// nothing, and depends neither on the culture nor on the system's globalization library.</para>
/// <para>White space inside a cue stands for any amount of it, also none. Where the first or last character of a cue
/// is a word character (a letter, a number of any kind, the underscore), the text's neighbour must not be one. Case is
/// ignored by the simple foldings of Unicode, with all forms of I as one. Nothing else is: no accents, no widths, no
/// invisible characters. <c>docs/gates/patterns.md</c> lists the rules and what they let through.</para>
/// </remarks>
public sealed class CueMatcher
{
    private readonly CueForm[] _forms;
    private readonly SieveRow[] _rows;

    /// <summary>Prepares a list of cues.</summary>
    /// <param name="cues">The cues, the most important first; none means that nothing is ever found. Each has 1 to
    /// <see cref="Cue.MaxLength"/> code units, not all of them white space.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cues"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A cue is <see langword="null"/>, blank, too long, or holds half of a
    /// surrogate pair; the message names its index.</exception>
    public CueMatcher(IEnumerable<string> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);

        Cues = [.. cues.Select((text, index) => Read(text, index, nameof(cues)))];
        _forms = [.. Cues.Select(cue => new CueForm(cue))];
        _rows = PrefixSieve.Build(_forms);
    }

    /// <summary>The cues in the order given.</summary>
    /// <value>May be empty.</value>
    public ImmutableArray<Cue> Cues { get; }

    /// <summary>Searches a text for the cue that comes first in the list.</summary>
    /// <param name="text">The text, of any length and content; halves of surrogate pairs match nothing.</param>
    /// <returns>The smallest index of a cue that occurs anywhere in the text, or -1.</returns>
    public int IndexOfFirst(ReadOnlySpan<char> text)
    {
        SieveRow[] rows = _rows;
        int best = _forms.Length;

        // Which cues may have begun one, two and three code units ago.
        ulong one = 0;
        ulong two = 0;
        ulong three = 0;

        for (int at = 0; at < text.Length; at++)
        {
            ref readonly SieveRow row = ref rows[text[at] & PrefixSieve.Mask];
            ulong four = three & row.Fourth;
            three = two & row.Third;
            two = one & row.Second;
            one = row.First;

            if (four != 0 && (best = Try(text, at - 3, four, best)) == 0)
            {
                return 0;
            }
        }

        best = Try(text, text.Length - 3, three, best);
        best = Try(text, text.Length - 2, two, best);
        best = Try(text, text.Length - 1, one, best);

        return best == _forms.Length ? -1 : best;
    }

    private int Try(ReadOnlySpan<char> text, int start, ulong candidates, int best)
    {
        for (; candidates != 0; candidates &= candidates - 1)
        {
            for (int cue = BitOperations.TrailingZeroCount(candidates); cue < best; cue += 64)
            {
                if (_forms[cue].OccursAt(text, start))
                {
                    best = cue;
                }
            }
        }

        return best;
    }

    private static Cue Read(string? text, int index, string parameter) =>
        Cue.Fault(text) is { } fault
            ? throw new ArgumentException($"Cue {index} {fault}", parameter)
            : new Cue(text!);
}
