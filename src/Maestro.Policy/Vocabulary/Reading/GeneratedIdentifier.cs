using System.Text;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>How a word is named in generated C#: <c>AUTH_REQUIRED</c> becomes <c>AuthRequired</c>.</summary>
/// <remarks>
/// Whatever is neither letter nor digit separates words. A word in capitals only is written with one; a word of mixed
/// case keeps its own. What is no identifier by itself, or is a member that every class has, gets the prefix <c>_</c>.
/// </remarks>
internal static class GeneratedIdentifier
{
    /// <summary>Names that the generated classes or every class already have.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Layers", "Reasons", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone",
        "Finalize",
    };

    /// <summary>Whether two identifiers are told apart: they are not when they differ by case alone.</summary>
    public static IEqualityComparer<string> Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The identifier of a word.</summary>
    /// <param name="word">A layer's or a reason's name.</param>
    /// <param name="isExact"><see langword="false"/> when the identifier had to be given a prefix.</param>
    public static string Of(string word, out bool isExact)
    {
        StringBuilder identifier = new(word.Length + 1);

        for (int start = 0; start < word.Length; start++)
        {
            int end = start;

            while (end < word.Length && char.IsLetterOrDigit(word[end]))
            {
                end++;
            }

            AppendPart(identifier, word, start, end);
            start = end;
        }

        string plain = identifier.ToString();
        isExact = plain.Length > 0 && !char.IsDigit(plain[0]) && !Taken.Contains(plain);

        return isExact ? plain : "_" + plain;
    }

    private static void AppendPart(StringBuilder identifier, string word, int start, int end)
    {
        bool isMixed = false;

        for (int i = start; i < end; i++)
        {
            isMixed |= char.IsLower(word[i]);
        }

        for (int i = start; i < end; i++)
        {
            char unit = i == start ? char.ToUpperInvariant(word[i]) : word[i];
            identifier.Append(i == start || isMixed ? unit : char.ToLowerInvariant(unit));
        }
    }
}
