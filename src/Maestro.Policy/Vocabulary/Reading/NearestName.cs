namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>How many letters may be wrong.</summary>
    private const int MaxDistance = 2;

    /// <summary>Beyond this many names a guess costs more than it helps.</summary>
    private const int MaxCandidates = 1024;

    /// <summary>The nearest name, the first by ordinal order among equals.</summary>
    /// <returns><see langword="null"/> when none is near.</returns>
    public static string? To(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        int shortest = MaxDistance + 1;

        foreach (string candidate in known.Take(MaxCandidates))
        {
            int distance = Distance(name, candidate, Math.Min(shortest, MaxDistance));
            bool isNearer = distance < shortest ||
                (distance == shortest && distance <= MaxDistance && string.CompareOrdinal(candidate, nearest) < 0);

            if (isNearer)
            {
                nearest = candidate;
                shortest = distance;
            }
        }

        // A name that would have to be replaced altogether is not near.
        return shortest < name.Length ? nearest : null;
    }

    /// <summary>The Levenshtein distance, or one more than the limit when it is greater.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        int[] row = new int[right.Length + 1];

        for (int i = 1; i <= left.Length; i++)
        {
            int best = row[0] = i;

            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            (above, row) = (row, above);
        }

        return above[right.Length];
    }
}
