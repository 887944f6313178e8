using System.Numerics;
using Maestro.Policy.Simulation.Chance;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>A human who says to go on with a certain chance, whatever is asked.</summary>
/// <remarks>The same seed gives the same answers. Not safe for use by several threads at once.</remarks>
public sealed class BenchmarkHuman
{
    private readonly BigInteger _seed;
    private readonly double _continueShare;
    private MersenneTwister? _chance;

    /// <summary>Makes a human.</summary>
    /// <param name="seed">What answers are drawn with.</param>
    /// <param name="continueShare">How likely a yes is: 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="continueShare"/> is out of range.</exception>
    public BenchmarkHuman(BigInteger seed, double continueShare)
    {
        if (!(continueShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(continueShare), continueShare, "Make it 0 to 1.");
        }

        (_seed, _continueShare) = (seed, continueShare);
    }

    /// <summary>How often somebody asked.</summary>
    /// <value>0 at first.</value>
    public int Asked { get; private set; }

    /// <summary>How often the answer was to go on.</summary>
    /// <value>0 at first.</value>
    public int Continued { get; private set; }

    /// <summary>Answers.</summary>
    /// <param name="question">The question; it doesn't matter.</param>
    /// <returns>The next answer.</returns>
    public DocumentAnswer Answer(DocumentQuestion question)
    {
        // Seeding costs more than a run that asks nothing.
        _chance ??= new(_seed);
        Asked++;
        if (_chance.NextDouble() >= _continueShare)
        {
            return DocumentAnswer.Stop;
        }

        Continued++;
        return DocumentAnswer.Continue;
    }
}
