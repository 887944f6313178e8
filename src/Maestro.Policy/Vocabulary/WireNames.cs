namespace Maestro.Policy;

/// <summary>The words that verdicts and deciders have in codebooks, rows and tickets.</summary>
/// <remarks>The only place that spells them. Words are compared ordinally; no other spelling is accepted.</remarks>
public static class WireNames
{
    internal static readonly IReadOnlyList<string> Verdicts = ["STOPPED", "PAUSE_FOR_HITL", "RUN"];

    internal static readonly IReadOnlyList<string> Deciders = ["SYSTEM", "USER", "ADMIN"];

    /// <summary>The word of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns><c>STOPPED</c>, <c>PAUSE_FOR_HITL</c> or <c>RUN</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is no member of the
    /// enumeration.</exception>
    public static string ToWireName(this Verdict verdict) =>
        (int)verdict < Verdicts.Count
            ? Verdicts[(int)verdict]
            : throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No verdict.");

    /// <summary>The word of a decider.</summary>
    /// <param name="decider">The decider.</param>
    /// <returns><c>SYSTEM</c>, <c>USER</c> or <c>ADMIN</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decider"/> is no member of the
    /// enumeration.</exception>
    public static string ToWireName(this Decider decider) =>
        (int)decider < Deciders.Count
            ? Deciders[(int)decider]
            : throw new ArgumentOutOfRangeException(nameof(decider), decider, "No decider.");

    /// <summary>Reads the word of a verdict.</summary>
    /// <param name="word">The word, exactly as <see cref="ToWireName(Verdict)"/> writes it.</param>
    /// <param name="verdict">The verdict; <see cref="Verdict.Stop"/> when the word is none.</param>
    /// <returns><see langword="true"/> when the word is a verdict's.</returns>
    public static bool TryParse(string? word, out Verdict verdict)
    {
        int index = IndexOf(Verdicts, word);
        verdict = index < 0 ? Verdict.Stop : (Verdict)index;

        return index >= 0;
    }

    /// <summary>Reads the word of a decider.</summary>
    /// <param name="word">The word, exactly as <see cref="ToWireName(Decider)"/> writes it.</param>
    /// <param name="decider">The decider; <see cref="Decider.System"/> when the word is none.</param>
    /// <returns><see langword="true"/> when the word is a decider's.</returns>
    public static bool TryParse(string? word, out Decider decider)
    {
        int index = IndexOf(Deciders, word);
        decider = index < 0 ? Decider.System : (Decider)index;

        return index >= 0;
    }

    internal static int IndexOf(IReadOnlyList<string> words, string? word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], word, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
