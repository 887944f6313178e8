namespace Maestro.Policy.Simulation.Chance;

/// <summary>Draws one of several things, each with a weight of its own, as the reference does.</summary>
/// <remarks>Immutable and safe for use by any number of threads, each with a sequence of its own.</remarks>
public sealed class WeightedChoice
{
    private readonly double[] _upTo;

    /// <summary>Makes a choice.</summary>
    /// <param name="weights">The weights, each finite and 0 or more, with a finite sum above 0.</param>
    /// <exception cref="ArgumentException">There is no weight, one is out of range, or the sum is.</exception>
    public WeightedChoice(params ReadOnlySpan<double> weights)
    {
        _upTo = new double[weights.Length];
        double sum = 0;

        for (int i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i]) || weights[i] < 0)
            {
                throw new ArgumentException($"Weight {i} is {weights[i]:R}. Make it 0 or more.", nameof(weights));
            }

            _upTo[i] = sum = i == 0 ? weights[i] : sum + weights[i];
        }

        if (!(sum > 0) || !double.IsFinite(sum))
        {
            throw new ArgumentException("The weights add up to nothing, or to too much.", nameof(weights));
        }
    }

    /// <summary>Draws.</summary>
    /// <param name="chance">The sequence; one number is taken from it.</param>
    /// <returns>The index of a weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chance"/> is <see langword="null"/>.</exception>
    public int Draw(MersenneTwister chance)
    {
        ArgumentNullException.ThrowIfNull(chance);

        double drawn = chance.NextDouble() * _upTo[^1];
        int index = 0;

        // The last weight is never compared: whatever is left is its share.
        while (index < _upTo.Length - 1 && drawn >= _upTo[index])
        {
            index++;
        }

        return index;
    }
}
