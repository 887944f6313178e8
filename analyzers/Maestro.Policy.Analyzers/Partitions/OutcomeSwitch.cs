using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>A switch over the outcomes of a decision.</summary>
/// <param name="Value">What is switched over.</param>
/// <param name="IsExpression">Whether it is an expression; the compiler itself wants those to be complete.</param>
/// <param name="Named">The outcomes that cases name.</param>
/// <param name="CatchAll">What catches the rest.</param>
/// <param name="CatchAllRefuses">Whether the rest is refused with an exception.</param>
/// <param name="Cases">The outcomes of each case that names some; what is caught by the rest isn't among them.</param>
/// <param name="Groups">Cases that RUN shares with another outcome.</param>
internal sealed record OutcomeSwitch(
    IOperation Value,
    bool IsExpression,
    Outcomes Named,
    SyntaxNodeOrToken? CatchAll,
    bool CatchAllRefuses,
    ImmutableArray<Outcomes> Cases,
    ImmutableArray<(IOperation Place, Outcomes Outcomes)> Groups)
{
    /// <summary>Whether some case takes the one outcome and not the other.</summary>
    public bool Splits(Outcomes one, Outcomes other) => Cases.Any(each => each.Meets(one) != each.Meets(other));
}
