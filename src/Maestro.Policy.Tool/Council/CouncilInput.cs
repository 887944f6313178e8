using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Tool.Council.Members;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Council;

/// <summary>Reads what options of a council say, strictly.</summary>
internal static class CouncilInput
{
    public static string Question(string text) =>
        IsFit(() => _ = RequestDigest.OfText(text))
            && !string.IsNullOrWhiteSpace(text)
            && text.Length <= CouncilDeliberation.MaxQuestionLength
            ? text
            : throw new UsageException(
                $"the question has to be a text of at most {CouncilDeliberation.MaxQuestionLength} characters.");

    /// <summary>The id that was given, or one that is the same for the same question and seed.</summary>
    public static string Session(string? id, string question, long seed)
    {
        if (id is null)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{seed}:{question}");
            return "COUNCIL-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        }

        return IsFit(() => _ = new RunContext(id))
            ? id
            : throw new UsageException("--session has to have 1 to 256 characters, none a control.");
    }

    public static int Number(int number, string option, int most) =>
        number >= 1 && number <= most
            ? number
            : throw new UsageException(most == int.MaxValue
                ? $"{option} has to be 1 or more."
                : $"{option} has to be 1 to {most}.");

    public static ConsensusThreshold Threshold(string? text) =>
        text is null ? ConsensusThreshold.TwoThirds
            : ConsensusThreshold.TryParse(text, out ConsensusThreshold threshold) ? threshold
            : throw new UsageException("--threshold is like 2/3, 0.66 or 66%, more than a half and at most 1.");

    public static QuorumDenominator Denominator(string word) =>
        CouncilWords.TryParse(word, out QuorumDenominator denominator)
            ? denominator
            : throw new UsageException($"--denominator is seats or present, not '{word}'.");

    public static IConsensusRule Rule(string word, MemberSetups members) => word switch
    {
        SeatsThatAgree.RuleName => SeatsThatAgree.Rule,
        Unanimity.RuleName => Unanimity.Rule,
        WeightedSeats.RuleName => new WeightedSeats(
            members.Members.Select(static member => new SeatWeight(member.Name, member.Weight))),
        _ => throw new UsageException($"--rule is default, unanimity or weighted, not '{word}'."),
    };

    public static string? Proposal(string? text) =>
        text is null || IsFit(() => _ = MemberAnswer.Hold(text))
            ? text
            : throw new UsageException("--proposal is no position.");

    private static bool IsFit(Action make)
    {
        try
        {
            make();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
