using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>A switch over the outcomes of a decision.</summary>
/// <param name="Value">What is switched over.</param>
/// <param name="IsExpression">Whether it is an expression; the compiler itself wants those to be complete.</param>
/// <param name="Named">The outcomes that cases name.</param>
/// <param name="CatchAll">Where the rest is caught.</param>
/// <param name="CatchAllText">How that is written.</param>
/// <param name="CatchAllRefuses">Whether the rest is refused with an exception.</param>
/// <param name="Groups">Cases that RUN shares with another outcome.</param>
internal sealed record OutcomeSwitch(
    IOperation Value,
    bool IsExpression,
    Outcomes Named,
    Location? CatchAll,
    string CatchAllText,
    bool CatchAllRefuses,
    ImmutableArray<(IOperation Place, Outcomes Outcomes)> Groups);
