using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>Groups answers that are alike: less than a half apart.</summary>
public static class AnswerGroups
{
    /// <summary>Two answers are alike when they are less than this apart.</summary>
    /// <value>0.5.</value>
    public const double Bound = 0.5;

    /// <summary>How many answers the largest group is looked for in.</summary>
    /// <value>24.</value>
    public const int MaxAnswers = 24;

    /// <summary>The largest group in which everybody is alike to everybody. The order of the answers doesn't
    /// matter.</summary>
    /// <param name="distances">The distances of at most <see cref="MaxAnswers"/> answers.</param>
    /// <returns>The places of its answers, in order; empty where two groups are the largest, so that neither
    /// is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="distances"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many answers.</exception>
    public static ImmutableArray<int> Largest(AnswerDistances distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distances.Count, MaxAnswers, nameof(distances));
        uint[] alike =
        [
            .. from one in Enumerable.Range(0, distances.Count)
               select Enumerable.Range(0, distances.Count)
                   .Where(other => other != one && distances[one, other] < Bound)
                   .Aggregate(0u, static (all, other) => all | (1u << other)),
        ];
        CliqueSearch search = new(alike);
        uint largest = search.Run();
        return [.. Enumerable.Range(0, distances.Count).Where(answer => (largest & (1u << answer)) != 0)];
    }

    /// <summary>Groups as the reference does: an answer, and in the order of the answers all that are alike to the
    /// group on average, until none is; then the next answer that is left.</summary>
    /// <param name="distances">The distances.</param>
    /// <returns>The groups with the places of their answers, in the order of joining. Another order of the answers may
    /// give other groups, so that nothing should be decided by them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="distances"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<ImmutableArray<int>> Reference(AnswerDistances distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        List<int> left = [.. Enumerable.Range(0, distances.Count)];
        ImmutableArray<ImmutableArray<int>>.Builder groups = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        while (left.Count > 0)
        {
            List<int> group = [left[0]];
            left.RemoveAt(0);
            while (Sweep(distances, left, group))
            {
                // Whoever joined may bring others along.
            }

            groups.Add([.. group]);
        }

        return groups.ToImmutable();
    }

    private static bool Sweep(AnswerDistances distances, List<int> left, List<int> group)
    {
        int before = group.Count;
        foreach (int answer in left.ToArray())
        {
            double sum = 0;
            foreach (int member in group)
            {
                sum += distances[answer, member];
            }

            if (sum / group.Count < Bound)
            {
                group.Add(answer);
                left.Remove(answer);
            }
        }

        return group.Count > before;
    }
}
