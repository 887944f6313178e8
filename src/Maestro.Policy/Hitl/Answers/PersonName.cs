using System.Globalization;
using System.Text;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy.Hitl.Answers;

/// <summary>Who somebody is, so that nobody is two by writing a name otherwise.</summary>
/// <remarks>Letters that only look alike, of two alphabets, are two names: the host gives names that it has checked.
/// </remarks>
internal static class PersonName
{
    public const int MaxLength = 256;

    /// <summary>A name as it is kept.</summary>
    public static string Checked(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name.Length > MaxLength || !Utf16.IsWellFormed(name) || name.EnumerateRunes().Any(IsUnseen))
        {
            throw new ArgumentException(
                $"A name has at most {MaxLength} units, no control, invisible or half characters.", parameter);
        }

        string kept = SingleBlanks(Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC));
        return kept.Length <= MaxLength
            ? kept
            : throw new ArgumentException($"A name has at most {MaxLength} units, composed.", parameter);
    }

    /// <summary>Whether a text is a name as <see cref="Checked"/> keeps it.</summary>
    public static bool IsKept(string? name)
    {
        try
        {
            return name is not null && Checked(name, nameof(name)) == name;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether two names are one person's. Whoever asks may have a name that no approver can have.</summary>
    public static bool AreSame(string x, string y) =>
        string.Equals(Folded(x), Folded(y), StringComparison.OrdinalIgnoreCase);

    // Compatibility forms are one name (full width, ligatures), and so are all cases, of which some letters have three.
    private static string Folded(string name)
    {
        if (Ascii.IsValid(name))
        {
            return SingleBlanks(name);
        }

        string visible = string.Concat(name.EnumerateRunes().Where(rune => !IsUnseen(rune)));
        string lower = visible.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        string upper = lower.Replace("ß", "ss", StringComparison.Ordinal).ToUpperInvariant();
        return SingleBlanks(upper.Normalize(NormalizationForm.FormKC));
    }

    private static string SingleBlanks(string name)
    {
        bool isSingle = name.Length == 0 || (!char.IsWhiteSpace(name[0]) && !char.IsWhiteSpace(name[^1]));
        for (int i = 1; i < name.Length && isSingle; i++)
        {
            isSingle = name[i] == ' ' ? name[i - 1] != ' ' : !char.IsWhiteSpace(name[i]);
        }

        return isSingle
            ? name
            : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsUnseen(Rune rune) => IsBlankLetter(rune.Value) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.PrivateUse;

    // Letters and marks that show nothing: joiners, fillers, variation selectors, the empty Braille cell.
    private static bool IsBlankLetter(int rune) => rune
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
