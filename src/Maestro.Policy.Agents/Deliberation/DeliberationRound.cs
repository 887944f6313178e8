using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a council said in one round, and how far it agreed.</summary>
public sealed class DeliberationRound
{
    internal DeliberationRound(int number, ImmutableArray<SeatAnswer> answers)
    {
        (Number, Answers) = (number, answers);
        int[] groups =
        [
            .. answers.Where(static said => said.Answer.Kind == MemberAnswerKind.Position)
                .CountBy(static said => said.Answer.Position!, StringComparer.Ordinal)
                .Select(static group => group.Value),
        ];
        (Positions, Largest) = (groups.Length, groups.DefaultIfEmpty().Max());
        Present = answers.Count(static said => said.Answer.IsPresent);
    }

    /// <summary>The round.</summary>
    /// <value>From 0.</value>
    public int Number { get; }

    /// <summary>The answers.</summary>
    /// <value>One for each seat, in the order of the seats.</value>
    public ImmutableArray<SeatAnswer> Answers { get; }

    /// <summary>How many seats were present.</summary>
    /// <value>From 0 to the number of seats.</value>
    public int Present { get; }

    /// <summary>How many positions were taken.</summary>
    /// <value>0 when nobody took one.</value>
    public int Positions { get; }

    /// <summary>How many seats the largest group has: those that take the same position.</summary>
    /// <value>0 when nobody took one.</value>
    public int Largest { get; }

    /// <summary>The largest group as a share of all seats, absent ones included.</summary>
    /// <value>0 to 1. For people and charts; the gate counts in whole numbers.</value>
    public double Agreement => Answers.IsEmpty ? 0 : (double)Largest / Answers.Length;
}
