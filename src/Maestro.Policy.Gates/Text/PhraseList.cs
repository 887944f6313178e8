using System.Buffers;
using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Text;

/// <summary>Finds out which phrase of a list occurs in a text.</summary>
/// <remarks>Immutable and safe for use by any number of threads. A search is linear in the length of the text, with the
/// lengths of the phrases as the factor, and depends neither on the culture nor on the system's globalization library.
/// </remarks>
public sealed class PhraseList
{
    private const int MaxOnStack = 512;

    private readonly (string Form, bool IsBordered)[] _forms;
    private readonly PhraseReading _reading;

    /// <summary>Prepares a list of phrases.</summary>
    /// <param name="phrases">The phrases, the most important first; none means that nothing is ever found. No phrase
    /// is blank, and none holds half of a surrogate pair.</param>
    /// <param name="reading">How to look for them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A phrase can't be looked for, or the reading is none.</exception>
    public PhraseList(IEnumerable<string> phrases, PhraseReading reading = PhraseReading.Words)
    {
        ArgumentNullException.ThrowIfNull(phrases);

        if (!Enum.IsDefined(reading))
        {
            throw new ArgumentException($"{reading} is no reading.", nameof(reading));
        }

        Phrases = [.. phrases];

        if (Phrases.Select(Fault).FirstOrDefault(static fault => fault is not null) is { } fault)
        {
            throw new ArgumentException(fault, nameof(phrases));
        }

        _reading = reading;
        _forms = [.. Phrases.Select(phrase => (Form(phrase, reading), IsBordered(phrase, reading)))];
    }

    /// <summary>The phrases in the order given.</summary>
    /// <value>May be empty.</value>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Searches a text for the phrase that comes first in the list.</summary>
    /// <param name="text">The text, of any length and content.</param>
    /// <returns>The smallest index of a phrase that occurs anywhere in the text, or -1.</returns>
    public int IndexOfFirst(ReadOnlySpan<char> text)
    {
        int size = PhraseForm.SizeOf(text, _reading);
        char[]? rented = size > MaxOnStack ? ArrayPool<char>.Shared.Rent(size) : null;
        Span<char> room = rented ?? stackalloc char[MaxOnStack];
        int found = Search(room[..PhraseForm.Write(text, _reading, room)]);

        if (rented is not null)
        {
            // The text may be somebody's own.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return found;
    }

    /// <summary>Says what keeps a phrase from being looked for.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>A sentence or two, or <see langword="null"/> when nothing does.</returns>
    internal static string? Fault(string? phrase) =>
        string.IsNullOrWhiteSpace(phrase) ? "A phrase is blank. Leave it out of the list."
        : !CodePoint.IsWhole(phrase) ? "A phrase holds half of a surrogate pair. Give it whole characters."
        : Form(phrase, PhraseReading.Words).Length == 0 ? "A phrase has no character that is seen. Leave it out."
        : null;

    private static string Form(string phrase, PhraseReading reading)
    {
        var room = new char[PhraseForm.SizeOf(phrase, reading)];
        string form = new(room, 0, PhraseForm.Write(phrase, reading, room));
        return reading is PhraseReading.Words or PhraseReading.Anywhere ? form.Trim(' ') : form;
    }

    private static bool IsBordered(string phrase, PhraseReading reading) =>
        reading is PhraseReading.Words or PhraseReading.ReferenceWords && phrase.All(char.IsAscii);

    private int Search(ReadOnlySpan<char> text)
    {
        for (int phrase = 0; phrase < _forms.Length; phrase++)
        {
            if (Occurs(text, _forms[phrase].Form, _forms[phrase].IsBordered))
            {
                return phrase;
            }
        }

        return -1;
    }

    private static bool Occurs(ReadOnlySpan<char> text, ReadOnlySpan<char> form, bool isBordered)
    {
        for (int from = 0; text[from..].IndexOf(form, StringComparison.Ordinal) is var offset and >= 0;)
        {
            int start = from + offset;
            int end = start + form.Length;

            if (!isBordered || (!IsInWord(text, start - 1) && !IsInWord(text, end)))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
