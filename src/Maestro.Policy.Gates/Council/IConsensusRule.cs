namespace Maestro.Policy.Gates.Council;

/// <summary>Says who of those that are present has a consensus. It is asked after the quorum is met; what it finds the
/// signals may still make stricter.</summary>
/// <remarks>
/// Invariants that every rule keeps: what it says doesn't depend on the order of seats and ballots; at most one
/// position wins; and as long as shares are counted of all seats, a position that has no consensus gets none when a
/// ballot is lost, whoever's. Safe for use by any number of threads.
/// </remarks>
public interface IConsensusRule
{
    /// <summary>The rule's name in session records.</summary>
    /// <value><c>lower_snake_case</c>, 1 to 64 characters of a to z, 0 to 9 and _.</value>
    string Name { get; }

    /// <summary>Judges a council that has its quorum.</summary>
    /// <param name="tally">Who is there, and who holds what.</param>
    /// <returns>Who has a consensus, if anybody; the default finding is that nobody can have one, since the rule
    /// doesn't fit the seats.</returns>
    ConsensusFinding Judge(CouncilTally tally);
}
