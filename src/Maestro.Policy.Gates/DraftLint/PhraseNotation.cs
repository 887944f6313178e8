using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Writes many phrases as one: <c>does|did not [legally] bind</c>.</summary>
internal static class PhraseNotation
{
    private const int MaxLength = 256;
    private const int MaxForms = 256;

    /// <summary>Says what keeps a text from being a phrase.</summary>
    /// <param name="phrase">The text.</param>
    /// <returns>The end of a sentence, or <see langword="null"/> when nothing does.</returns>
    public static string? Fault(string? phrase) => phrase switch
    {
        null => "is null",
        { Length: 0 or > MaxLength } => $"has {phrase.Length} characters; 1 to {MaxLength} are read",
        _ when phrase.Split(' ').Any(word => word.Length == 0 || word.Any(CodePoint.IsBlank)) =>
            "isn't words with single blanks between them",
        _ => null,
    };

    /// <summary>Says what keeps a text from being many phrases.</summary>
    /// <param name="notation">The text.</param>
    /// <returns>The end of a sentence, or <see langword="null"/> when nothing does.</returns>
    public static string? FaultOfMany(string? notation) =>
        Fault(notation) ?? (
            notation!.Split(' ').Any(word => Forms(word).Any(form => form.AsSpan().ContainsAny("[]")))
                || notation.Split(' ').All(word => Forms(word).Contains(""))
                ? "has brackets that aren't around a whole word, or no word that must be there"
            : notation.Split(' ').Aggregate(1L, (forms, word) => Math.Min(forms * Forms(word).Length, int.MaxValue))
                > MaxForms ? $"stands for more than {MaxForms} phrases"
            : null);

    /// <summary>Writes out what a notation stands for.</summary>
    /// <param name="notation">Words with single blanks between them; <c>a|b</c> for either, <c>[a]</c> for none or
    /// one, <c>a~b</c> for a word with a blank in it.</param>
    /// <returns>The phrases.</returns>
    public static IEnumerable<string> Expand(string notation)
    {
        IEnumerable<string> phrases = [""];

        foreach (string word in notation.Split(' '))
        {
            phrases =
            [
                .. from phrase in phrases
                   from form in Forms(word)
                   select form.Length == 0 ? phrase : phrase.Length == 0 ? form : $"{phrase} {form}",
            ];
        }

        return phrases.Select(phrase => phrase.Replace('~', ' '));
    }

    private static string[] Forms(string word) =>
        word.Length > 2 && word[0] == '[' && word[^1] == ']'
            ? [.. word[1..^1].Split('|'), ""]
            : word.Split('|');
}
