using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Relativity;

/// <summary>What a request says of what goes before what, and of where the boundary lies.</summary>
/// <param name="PriorityPolicy">What goes before what, in words; <see langword="null"/> when nobody says.</param>
/// <param name="Facts">What the boundary rests on.</param>
/// <remarks>The default value says nothing, which is an objection.</remarks>
public readonly record struct RelativityFrame(string? PriorityPolicy, ImmutableArray<RelativityFact> Facts)
{
    /// <summary>Says whether a fact is known.</summary>
    /// <param name="name">Its name, compared letter by letter.</param>
    /// <returns><see langword="true"/> when it is there, and known wherever it is there.</returns>
    public bool Knows(string name)
    {
        bool isKnown = false;

        foreach (RelativityFact fact in Facts.IsDefault ? [] : Facts.AsSpan())
        {
            if (fact.Name == name)
            {
                isKnown = fact.IsKnown;

                if (!isKnown)
                {
                    return false;
                }
            }
        }

        return isKnown;
    }
}
