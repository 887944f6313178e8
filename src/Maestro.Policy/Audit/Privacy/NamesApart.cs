using System.Globalization;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Keeps members apart whose names became the same.</summary>
internal static class NamesApart
{
    /// <summary>Numbers the names that are there before: <c>#2</c>, <c>#3</c> and so on, in their order. A name that
    /// didn't change keeps its member.</summary>
    /// <param name="before">The names as they were, each once.</param>
    /// <param name="after">The names as they became.</param>
    /// <param name="privacy">How long a name may be.</param>
    public static void Keep(ReadOnlySpan<string> before, Span<string> after, AuditPrivacy privacy)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] == after[i])
            {
                taken.Add(after[i]);
            }
        }

        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] == after[i])
            {
                continue;
            }

            string name = after[i];
            while (!taken.Add(after[i]))
            {
                // Counted on for each name, so that a thousand equal ones aren't a million attempts.
                int number = numbers.GetValueOrDefault(name, 1) + 1;
                numbers[name] = number;
                after[i] = Numbered(name, number, privacy);
            }
        }
    }

    private static string Numbered(string name, int number, AuditPrivacy privacy)
    {
        string suffix = string.Create(CultureInfo.InvariantCulture, $"#{number}");
        int room = privacy.MaxTextLength - suffix.Length;
        return TextCut.IsLonger(name, room)
            ? TextCut.Cut(name, room, TextCut.CodePoints(name), privacy.Phones) + suffix
            : name + suffix;
    }
}
