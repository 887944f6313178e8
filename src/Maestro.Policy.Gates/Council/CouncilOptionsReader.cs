using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Council;

/// <summary>Reads the options that a session was opened with.</summary>
internal sealed class CouncilOptionsReader
{
    private readonly FirstFault _faults;

    public CouncilOptionsReader(JsonElement value, FirstFault faults)
    {
        _faults = faults;
        StrictObject members = new(
            value, "options", faults, ["minimum_quorum", "threshold", "denominator"], ["rule", "weights"]);
        JsonElement rule = members.Value("rule");
        Rule = rule.ValueKind == JsonValueKind.Undefined ? SeatsThatAgree.RuleName : Text(rule) ?? Wrong("rule", "");
        Weights = ReadWeights(members.Value("weights"));
        if ((Rule == WeightedSeats.RuleName) == Weights.IsEmpty)
        {
            Wrong("weights", 0);
        }

        Quorum = ReadQuorum(members);
    }

    public QuorumOptions Quorum { get; }

    public string Rule { get; }

    public ImmutableArray<SeatWeight> Weights { get; }

    private QuorumOptions ReadQuorum(StrictObject members)
    {
        int minimum = Number(members.Value("minimum_quorum"), int.MaxValue, "minimum_quorum");
        if (!ConsensusThreshold.TryParse(Text(members.Value("threshold")), out ConsensusThreshold threshold))
        {
            Wrong("threshold", 0);
        }

        if (!CouncilWords.TryParse(Text(members.Value("denominator")), out QuorumDenominator denominator))
        {
            Wrong("denominator", 0);
        }

        return new() { MinimumQuorum = minimum, Threshold = threshold, Denominator = denominator };
    }

    private ImmutableArray<SeatWeight> ReadWeights(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => [],
        JsonValueKind.Object =>
        [
            .. value.EnumerateObject().Select(
                member => new SeatWeight(member.Name, Number(member.Value, WeightedSeats.MaxWeight, "weights"))),
        ],
        _ => Wrong<ImmutableArray<SeatWeight>>("weights", []),
    };

    private int Number(JsonElement value, int most, string name)
    {
        int number = 0;
        bool isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
        return isNumber && number >= 1 && number <= most ? number : Wrong(name, 1);
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private T Wrong<T>(string name, T value)
    {
        _faults.Report($"options.{name} can't be used");
        return value;
    }
}
