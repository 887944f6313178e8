using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>How far answers are apart, each from each, and what follows from it.</summary>
/// <remarks>Immutable. Distances are 0 to 1; one that isn't known is 1. None of it decides: it is what a host may group
/// answers by, and report as <see cref="CouncilSignals"/>.</remarks>
public sealed class AnswerDistances
{
    /// <summary>How many answers there may be.</summary>
    /// <value>256.</value>
    public const int MaxAnswers = 256;

    private readonly double[,] _distances;

    /// <summary>Makes a table of distances.</summary>
    /// <param name="count">How many answers there are, 0 to <see cref="MaxAnswers"/>.</param>
    /// <param name="distance">How far two of them are apart: the place of the one, from 0, and that of a later one.
    /// What isn't a number from 0 to 1 is 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="distance"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public AnswerDistances(int count, Func<int, int, double> distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxAnswers);
        Count = count;
        _distances = new double[count, count];
        for (int one = 0; one < count; one++)
        {
            for (int other = one + 1; other < count; other++)
            {
                double found = distance(one, other);
                _distances[one, other] = _distances[other, one] = found is >= 0 and <= 1 ? found : 1;
            }
        }
    }

    /// <summary>How many answers there are.</summary>
    /// <value>0 to <see cref="MaxAnswers"/>.</value>
    public int Count { get; }

    /// <summary>How far all answers are apart on average.</summary>
    /// <value>0 to 1; 0 for less than two answers.</value>
    public double Mean => Average(
        from one in Enumerable.Range(0, Count)
        from other in Enumerable.Range(one + 1, Count - one - 1)
        select _distances[one, other]);

    /// <summary>How much the answers agree.</summary>
    /// <value>0 to 1, rounded to four places; 1 for less than two answers, which says nothing.</value>
    public double Agreement => FourPlaces.Round(1 - Mean);

    /// <summary>How much dissent there is.</summary>
    /// <value>None below a mean distance of 0.1, low below 0.3, moderate below 0.6, else high.</value>
    public DissentLevel Level => Mean switch
    {
        < 0.1 => DissentLevel.None,
        < 0.3 => DissentLevel.Low,
        < 0.6 => DissentLevel.Moderate,
        _ => DissentLevel.High,
    };

    /// <summary>How far each answer is from the others on average.</summary>
    /// <value>0 to 1, rounded to four places, in the order of the answers; 0 where there are no others.</value>
    public ImmutableArray<double> MeansToOthers => [.. ExactMeans().Select(FourPlaces.Round)];

    /// <summary>How far two answers are apart.</summary>
    /// <param name="one">The place of the one, from 0.</param>
    /// <param name="other">The place of the other.</param>
    /// <returns>0 to 1; 0 for an answer and itself.</returns>
    public double this[int one, int other] => _distances[one, other];

    /// <summary>Compares texts by their words.</summary>
    /// <param name="answers">The texts, at most <see cref="MaxAnswers"/>.</param>
    /// <returns>Their distances.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many.</exception>
    public static AnswerDistances Of(IReadOnlyList<string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new(answers.Count, (one, other) => WordSets.Distance(answers[one], answers[other]));
    }

    /// <summary>The answers that are much further from the others than those are from each other.</summary>
    /// <param name="reading">From how many answers on there can be one.</param>
    /// <returns>Their places, in order: whose mean distance is more than one and a half times that of all.</returns>
    public ImmutableArray<int> Outliers(OutlierReading reading = OutlierReading.Strict)
    {
        if (Count < (reading == OutlierReading.Reference ? 3 : 4))
        {
            return [];
        }

        double mean = Average(ExactMeans());
        double bound = mean == 0 ? 0.5 : 1.5 * mean;
        ImmutableArray<double> means = MeansToOthers;
        return [.. Enumerable.Range(0, Count).Where(answer => means[answer] > bound)];
    }

    private double[] ExactMeans() =>
    [
        .. from one in Enumerable.Range(0, Count)
           select Average(
               from other in Enumerable.Range(0, Count) where other != one select _distances[one, other]),
    ];

    // From left to right, as the reference adds.
    private static double Average(IEnumerable<double> numbers)
    {
        (double sum, int count) = (0, 0);
        foreach (double number in numbers)
        {
            sum += number;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
