using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Steering;

/// <summary>What became of the pattern.</summary>
/// <param name="FinalPattern"><c>A</c>, <c>B</c> or <c>C</c>.</param>
/// <param name="Attempts">How often a malicious agent asked for B from another pattern.</param>
/// <param name="Commits">How often it got it.</param>
/// <param name="BlockedByEthics">How many requests had evidence that doesn't exist.</param>
/// <param name="BlockedByJustification">How many had evidence that doesn't support the change.</param>
/// <param name="Lines">The reference's report, line by line.</param>
/// <remarks>Immutable.</remarks>
public sealed record SteeringResult(
    string FinalPattern,
    int Attempts,
    int Commits,
    int BlockedByEthics,
    int BlockedByJustification,
    ImmutableArray<string> Lines)
{
    /// <summary>The reference's report.</summary>
    /// <returns>Its lines, without an end of the last one.</returns>
    public string ToText() => string.Join('\n', Lines);
}
