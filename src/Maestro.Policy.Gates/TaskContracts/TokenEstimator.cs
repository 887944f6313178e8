using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>Estimates tokens from lengths alone.</summary>
public static class TokenEstimator
{
    private const int Overhead = 250;
    private const int PerCriterion = 80;
    private const int PerProhibition = 45;

    /// <summary>How many tokens a text roughly has: one for 3.2 characters.</summary>
    /// <param name="codePoints">How long it is, in code points; not negative.</param>
    /// <returns>Tokens, rounded up.</returns>
    public static int Rough(int codePoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoints);
        return (int)(((5L * codePoints) + 15) / 16);
    }

    /// <summary>How many tokens a text roughly has.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Tokens, rounded up; half of a surrogate pair counts as a character.</returns>
    public static int Rough(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Rough(text.EnumerateRunes().Count());
    }

    /// <summary>Estimates a run.</summary>
    /// <param name="prompt">What the user wrote.</param>
    /// <param name="contract">The contract as it was given, if any.</param>
    /// <param name="review">What was found out about it.</param>
    /// <param name="tasks">How many tasks there are; 1 or more.</param>
    /// <param name="isRequired">Whether a task without a contract needs a human.</param>
    /// <returns>An estimate.</returns>
    public static TokenEstimate Estimate(
        string prompt, JsonElement? contract, TaskContractReview review, int tasks, bool isRequired = true)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(review);
        ArgumentOutOfRangeException.ThrowIfLessThan(tasks, 1);
        byte[]? canonical =
            contract is { ValueKind: JsonValueKind.Object } given ? ContractText.Canonical(given) : null;
        JsonElement known = canonical is null ? default : contract!.Value;
        (int prohibitions, int criteria) = (Texts(known, "prohibited_actions"), Texts(known, "completion_criteria"));
        OutputMode? mode = ModeOf(known);
        (int least, int most) = Range(mode ?? OutputMode.Artifact);
        int extra = (criteria * PerCriterion) + (prohibitions * PerProhibition);
        return new(
            Rough(prompt) + Rough(SpacedLength(canonical)) + Overhead,
            Scaled(least, tasks) + extra,
            Scaled(most, tasks) + extra)
        {
            Complexity = Complexity(tasks, mode, prohibitions, criteria),
            HumanProbability = HumanProbability(review, isRequired, mode, prohibitions),
        };
    }

    private static (int Least, int Most) Range(OutputMode mode) => mode switch
    {
        OutputMode.Summary => (800, 1500),
        OutputMode.Steps => (1000, 2000),
        OutputMode.UnifiedDiff => (2500, 6000),
        OutputMode.FullCode => (4000, 12000),
        _ => (1500, 3000),
    };

    // More than three tasks cost more, fewer don't cost less.
    private static int Scaled(int tokens, int tasks) => (int)Math.Ceiling(tokens * Math.Max(1.0, tasks / 3.0));

    private static EstimateLevel Complexity(int tasks, OutputMode? mode, int prohibitions, int criteria)
    {
        int score = tasks + Grade(prohibitions, 4, 8) + Grade(criteria, 3, 5) + mode switch
        {
            OutputMode.FullCode or OutputMode.UnifiedDiff => 3,
            OutputMode.Artifact => 2,
            _ => 1,
        };
        return score >= 8 ? EstimateLevel.High : score >= 5 ? EstimateLevel.Medium : EstimateLevel.Low;
    }

    private static EstimateLevel HumanProbability(
        TaskContractReview review, bool isRequired, OutputMode? mode, int prohibitions)
    {
        if (review.Fault is not null)
        {
            return EstimateLevel.High;
        }

        int score = (isRequired ? 1 : 0) + Grade(prohibitions, 4, 8)
            + (mode is OutputMode.FullCode or OutputMode.UnifiedDiff ? 1 : 0);
        return score >= 4 ? EstimateLevel.High : score >= 2 ? EstimateLevel.Medium : EstimateLevel.Low;
    }

    private static int Grade(int count, int some, int many) => count >= many ? 2 : count >= some ? 1 : 0;

    // An unknown word counts as none; no text at all counts as an artifact.
    private static OutputMode? ModeOf(JsonElement contract) =>
        contract.ValueKind != JsonValueKind.Object
            || !contract.TryGetProperty("output_mode", out JsonElement mode)
            || mode.ValueKind != JsonValueKind.String
            || ContractText.Trim(mode.GetString()!).Length == 0
            ? OutputMode.Artifact
            : TaskContractReader.Mode(contract).Mode;

    private static int Texts(JsonElement contract, string name) =>
        contract.ValueKind == JsonValueKind.Object
            && contract.TryGetProperty(name, out JsonElement list)
            && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Count(static item => item.ValueKind == JsonValueKind.String)
            : 0;

    // The length that the contract has with a blank after each comma and colon, as the reference writes it.
    private static int SpacedLength(byte[]? canonical)
    {
        int length = 0;
        bool isText = false;
        for (int index = 0; index < canonical?.Length; index++)
        {
            byte unit = canonical[index];
            if (isText && unit == '\\')
            {
                index++;
                length++;
            }
            else
            {
                isText ^= unit == '"';
            }

            length += (unit & 0xc0) == 0x80 ? 0 : !isText && unit is (byte)',' or (byte)':' ? 2 : 1;
        }

        return length;
    }
}
