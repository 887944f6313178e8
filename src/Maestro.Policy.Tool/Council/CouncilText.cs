using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Council;

/// <summary>How a council is put into words, in tables, documents and on pages alike.</summary>
internal static class CouncilText
{
    /// <summary>What became of asking a member.</summary>
    public static string Outcome(MemberAnswerKind kind) => kind switch
    {
        MemberAnswerKind.Position => "position",
        MemberAnswerKind.Abstained => "abstain",
        MemberAnswerKind.TimedOut => "timeout",
        _ => "failed",
    };

    /// <summary>An answer in a few words; its position is the member's own.</summary>
    public static string Answer(MemberAnswer answer) => answer.Kind switch
    {
        MemberAnswerKind.Position => answer.Position!,
        MemberAnswerKind.Abstained => "(abstains)",
        MemberAnswerKind.TimedOut => "(too late)",
        _ => answer.Text.Length > 0 ? $"(failed: {answer.Text})" : "(failed)",
    };

    /// <summary>How far a round agreed.</summary>
    public static string Agreement(DeliberationRound round) =>
        $"{round.Largest} of {round.Answers.Length} ({ShownText.Share(round.Largest, round.Answers.Length)})";

    /// <summary>What has to be there for a consensus.</summary>
    public static string Rules(CouncilRules rules) =>
        $"{rules.Consensus.Name}: {ShownText.Count(rules.Quorum.MinimumQuorum)} present, {rules.Quorum.Threshold} of "
        + (rules.Quorum.Denominator == QuorumDenominator.Present ? "those present" : "all seats");

    /// <summary>What the vote came to, in figures.</summary>
    public static string Figures(CouncilReading reading) =>
        reading is { Largest: { } largest, Needed: { } needed, Denominator: { } of }
            ? $"{ShownText.Count(largest)} of {ShownText.Count(of)} agree, {ShownText.Count(needed)} are needed"
            : $"{ShownText.Count(reading.Present ?? 0)} are present";
}
