using System.Text;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Names that are dots and blanks alone, or that become such, or paths, in another form of Unicode.</summary>
internal static class NameForms
{
    // Without the tables of Unicode nobody can say what a name becomes.
    private static readonly bool HasTables = "\uFF0E".Normalize(NormalizationForm.FormKC) == ".";

    public static bool AreAmbiguous(ReadOnlySpan<char> path)
    {
        foreach (Range range in path.SplitAny("/\\"))
        {
            if (IsAmbiguous(path[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is made of dots and blanks, and neither <c>.</c> nor <c>..</c>.</summary>
    public static bool IsDots(ReadOnlySpan<char> name)
    {
        if (name is "" or "." or "..")
        {
            return false;
        }

        foreach (char unit in name)
        {
            if (unit != '.' && !char.IsWhiteSpace(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAmbiguous(ReadOnlySpan<char> name) =>
        IsDots(name) || (!Ascii.IsValid(name) && (!HasTables || BecomesAnother(name.ToString())));

    private static bool BecomesAnother(string name)
    {
        string plain = name.Normalize(NormalizationForm.FormKC);

        return plain.AsSpan().ContainsAny('/', '\\')
            || plain is "." or ".."
            || IsDots(plain)
            || PercentForms.AreAmbiguous(plain);
    }
}
