namespace Maestro.Policy.Tool.Simulate;

/// <summary>The trust after some runs beside each other.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="Sum">All of them together.</param>
/// <param name="Runs">How many.</param>
internal readonly record struct TrustPoint(double Least, double Most, double Sum, long Runs)
{
    /// <summary>The trust after one run.</summary>
    public TrustPoint(double score)
        : this(score, score, score, 1)
    {
    }

    /// <summary>The trust as a rule.</summary>
    public double Mean => Sum / Runs;

    /// <summary>This point and the one after it.</summary>
    public TrustPoint With(TrustPoint next) =>
        new(Math.Min(Least, next.Least), Math.Max(Most, next.Most), Sum + next.Sum, Runs + next.Runs);
}
