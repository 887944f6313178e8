namespace Maestro.Policy;

/// <summary>This bool is true exactly for the verdicts given.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class OutcomeTestAttribute : Attribute
{
    private readonly Verdict[] _verdicts;

    /// <summary>Names the verdicts.</summary>
    /// <param name="verdicts">The verdicts for which it is true.</param>
    public OutcomeTestAttribute(params Verdict[] verdicts) => _verdicts = verdicts;

    /// <summary>The verdicts for which it is true.</summary>
    /// <value>The arguments of the constructor.</value>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;
}
