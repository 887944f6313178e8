using System.Collections.Immutable;
using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Gates.Tests.Review;

/// <summary>The vocabulary of the tests of reviews.</summary>
internal static class ReviewBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Review",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "review_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "REVIEW_BLOCKER": 1, "REVIEW_NONE": 2, "REVIEW_ALL_MISSING": 3, "REVIEW_CONCERNS": 4,
              "REVIEW_UNPARSEABLE": 5, "REVIEW_INCOMPLETE": 6, "PAUSE_ONLY": 7, "STOP_ONLY": 8
            }
          },
          "reasons": {
            "PAUSE_ONLY": { "verdicts": ["PAUSE_FOR_HITL"] },
            "STOP_ONLY": { "verdicts": ["STOPPED"] }
          }
        }
        """);

    public static ReviewGateOptions Options { get; } = ReviewGateOptions.Reference(Book);

    /// <summary>Every list of so many outcomes.</summary>
    public static IEnumerable<ImmutableArray<ReviewOutcome>> Lists(int reviewers) => reviewers == 0
        ? [[]]
        : from rest in Lists(reviewers - 1)
          from outcome in Enum.GetValues<ReviewOutcome>()
          select rest.Add(outcome);

    /// <summary>A review that reviewers R0, R1 … answered like this.</summary>
    public static ReviewRound Round(params ImmutableArray<ReviewOutcome> outcomes)
    {
        ReviewRound round = ReviewRound.Begin(
            "m-1", "author", Enumerable.Range(0, outcomes.Length).Select(static each => $"R{each}"), TimeSpan.Zero);
        foreach ((int each, ReviewOutcome outcome) in outcomes.Index())
        {
            round = round.Answer($"R{each}", "m-1", outcome);
        }

        return round;
    }
}
