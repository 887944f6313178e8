using System.Collections.Frozen;
using System.Text;

namespace Maestro.Policy.Workers.Text;

/// <summary>The words of an enum on the wire: <c>UPPER_SNAKE_CASE</c> of its names.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().ToFrozenDictionary(static value => value, static value => Upper(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values =
        Words.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Gives the word of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The word; <c>UNSPECIFIED</c> for a number that isn't a value.</returns>
    public static string Of(T value) => Words.GetValueOrDefault(value, "UNSPECIFIED");

    /// <summary>Finds the value of a word.</summary>
    /// <param name="word">The word, letter by letter.</param>
    /// <param name="value">The value, or the default one.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? word, out T value)
    {
        value = default;
        return word is not null && Values.TryGetValue(word, out value);
    }

    private static string Upper(string name)
    {
        StringBuilder word = new(name.Length + 4);
        foreach (char letter in name)
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "_" : "");
            word.Append(char.ToUpperInvariant(letter));
        }

        return word.ToString();
    }
}
