using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Gates.Tests.Council;

/// <summary>The vocabulary of the tests of councils, and votes in short: a letter for each seat.</summary>
internal static class CouncilBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Council",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "council_gate": 1, "sealing_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "COUNCIL_INPUT_INVALID": 1, "COUNCIL_NO_RESPONSES": 2, "COUNCIL_QUORUM_NOT_MET": 3,
              "COUNCIL_TIED": 4, "COUNCIL_NO_CONSENSUS": 5, "COUNCIL_SILENT_COLLAPSE": 6, "COUNCIL_DISSENT_HIGH": 7,
              "PAUSE_ONLY": 8, "STOP_ONLY": 9, "COUNCIL_RECORDED": 10
            }
          },
          "layers": { "sealing_gate": { "may_seal": true } },
          "reasons": {
            "PAUSE_ONLY": { "verdicts": ["PAUSE_FOR_HITL"] },
            "STOP_ONLY": { "verdicts": ["STOPPED"] }
          }
        }
        """);

    public static ImmutableArray<CouncilSeat> Four { get; } = CouncilSeat.Named("Sol", "Aria", "Prism", "Temp");

    public static CouncilGateOptions Options { get; } = CouncilGateOptions.Reference(Book, Four);

    /// <summary>Seats by number.</summary>
    public static ImmutableArray<CouncilSeat> Seats(int count) =>
        CouncilSeat.Named(Enumerable.Range(0, count).Select(static seat => $"S{seat}"));

    /// <summary>Ballots: a capital letter is a position, <c>-</c> abstains, <c>x</c> failed, <c>t</c> was too late,
    /// <c>_</c> is blank, <c>.</c> is no ballot.</summary>
    public static ImmutableArray<Ballot> Ballots(ImmutableArray<CouncilSeat> seats, string pattern) =>
    [
        .. seats.Zip(pattern).Where(static pair => pair.Second != '.')
            .Select(static pair => BallotOf(pair.First.Name, pair.Second)),
    ];

    public static CouncilVote Vote(ImmutableArray<CouncilSeat> seats, string pattern) =>
        CouncilVote.Of(Ballots(seats, pattern));

    public static CouncilReading Decide(string pattern, CouncilRules? rules = null)
    {
        ImmutableArray<CouncilSeat> seats = Seats(pattern.Length);
        return (rules ?? CouncilRules.Default).Decide(seats, Vote(seats, pattern));
    }

    private static Ballot BallotOf(string seat, char sign) => sign switch
    {
        '-' => Ballot.Abstained(seat),
        'x' => Ballot.Failed(seat),
        't' => Ballot.TimedOut(seat),
        '_' => Ballot.For(seat, "  "),
        _ => Ballot.For(seat, $"{sign}"),
    };
}
