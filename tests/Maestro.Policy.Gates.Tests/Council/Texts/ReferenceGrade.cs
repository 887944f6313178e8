using System.Collections.Immutable;
using Maestro.Policy.Gates.Council.Texts;

namespace Maestro.Policy.Gates.Tests.Council.Texts;

/// <summary>The label that the reference gives to its largest group, the first of the largest. The library has no such
/// label: it decides by ballots.</summary>
internal sealed record ReferenceGrade(ImmutableArray<int> Majority, double Ratio)
{
    public string Confidence => Ratio >= 0.66 ? "High" : Ratio >= 0.5 ? "Medium" : "Low";

    public bool IsMet => Ratio >= 0.66;

    /// <summary>A later stage of the reference takes a medium confidence for a quorum.</summary>
    public bool IsMetLater => Ratio >= 0.5;

    /// <summary>The grade; <see langword="null"/> where there is no answer.</summary>
    public static ReferenceGrade? Of(AnswerDistances distances)
    {
        ImmutableArray<ImmutableArray<int>> groups = AnswerGroups.Reference(distances);
        if (groups.IsEmpty)
        {
            return null;
        }

        ImmutableArray<int> largest = groups.MaxBy(static group => group.Length);
        return new(largest, (double)largest.Length / distances.Count);
    }
}
