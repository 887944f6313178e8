namespace Maestro.Policy.Workers.Tiers;

/// <summary>Which tier a session falls back to, by who is available.</summary>
/// <remarks>Pure, immutable, and safe for use by any number of threads.</remarks>
public sealed class TierTable
{
    private readonly TierPlan[] _plans;

    /// <summary>Makes a table for workers of other names.</summary>
    /// <param name="architect">Who sees to the architecture.</param>
    /// <param name="implementer">Who implements.</param>
    /// <param name="solver">Who solves problems and reviews.</param>
    /// <param name="orchestrator">Who reviews too in the second tier.</param>
    /// <exception cref="ArgumentException">A name is blank, or two are the same.</exception>
    public TierTable(string architect, string implementer, string solver, string orchestrator = "orchestrator")
    {
        string[] names = [architect, implementer, solver, orchestrator];
        if (names.Any(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw new ArgumentException($"Each of {string.Join(", ", names)} needs a name of its own.");
        }

        _plans =
        [
            new(1, TierLabel.Ideal, [architect, implementer, solver], null),
            new(2, TierLabel.Acceptable, [architect, implementer], orchestrator),
            new(3, TierLabel.Degraded, [architect, solver], null),
            new(4, TierLabel.Degraded, [implementer, solver], null),
            new(5, TierLabel.Fallback, [], null),
        ];
    }

    /// <summary>The reference's table.</summary>
    /// <value>gemini for the architecture, claude for the implementation, codex for problems and reviews.</value>
    public static TierTable Reference { get; } = new("gemini", "claude", "codex");

    /// <summary>The tiers.</summary>
    /// <value>Five, the best one first.</value>
    public IReadOnlyList<TierPlan> Plans => _plans;

    /// <summary>Finds the tier of a new task.</summary>
    /// <param name="available">Who is available: not failed, and with a program that is there. Names of others mean
    /// nothing.</param>
    /// <returns>The best tier all of whose workers are available; the last one when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="available"/> is <see langword="null"/>.</exception>
    public TierPlan Choose(IEnumerable<string> available)
    {
        ArgumentNullException.ThrowIfNull(available);
        HashSet<string> names = new(available, StringComparer.Ordinal);
        return _plans.First(plan => plan.Workers.All(names.Contains));
    }

    /// <summary>Finds the tier in which a task goes on that is under way.</summary>
    /// <param name="current">The tier that it began in, or fell back to.</param>
    /// <param name="available">Who is available now.</param>
    /// <returns>The best tier of those who were at the task and are available still. Nobody joins a task: a session
    /// moves up between tasks, by <see cref="Choose"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TierPlan FallBack(TierPlan current, IEnumerable<string> available)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(available);
        return Choose(current.Workers.Intersect(available, StringComparer.Ordinal));
    }
}
