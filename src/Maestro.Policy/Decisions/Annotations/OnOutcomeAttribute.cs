namespace Maestro.Policy;

/// <summary>This delegate is called only for the verdicts given.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OnOutcomeAttribute : Attribute
{
    private readonly Verdict[] _verdicts;

    /// <summary>Names the verdicts.</summary>
    /// <param name="verdicts">The verdicts for which it is called.</param>
    public OnOutcomeAttribute(params Verdict[] verdicts) => _verdicts = verdicts;

    /// <summary>The verdicts for which it is called.</summary>
    /// <value>The arguments of the constructor.</value>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;
}
