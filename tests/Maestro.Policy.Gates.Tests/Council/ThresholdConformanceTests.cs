using System.Text.Json;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Council;

[Trait("Category", "Conformance")]
public sealed class ThresholdConformanceTests
{
    private static readonly VectorFamily Counts = VectorFamily.Load("council", "norm_threshold");
    private static readonly VectorFamily Texts = VectorFamily.Load("council", "norm_threshold_parse");

    [Fact]
    public void RecordedCounts_AreComparedAlike() => Counts.AssertAll(static item =>
    {
        JsonElement input = item.GetProperty("input");
        JsonElement expected = item.GetProperty("expected");
        ConsensusThreshold threshold = ConsensusThreshold.Parse(input.GetProperty("threshold").GetString()!);
        long total = input.GetProperty("of").GetInt64();
        JsonElement needed = expected.GetProperty("needed");
        return VectorCases.Unlike(
            $"{threshold.IsMetBy(input.GetProperty("votes").GetInt64(), total)} {threshold.NeededOf(total)}",
            $"{expected.GetProperty("meets").GetBoolean()} {(needed.ValueKind == JsonValueKind.Null ? "0" : needed)}");
    });

    [Fact]
    public void RecordedTexts_AreReadAlike() => Texts.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected");
        bool isRead = ConsensusThreshold.TryParse(item.GetProperty("input").GetString(), out ConsensusThreshold read);
        return VectorCases.Unlike(
            isRead ? $"{read.Numerator}/{read.Denominator}" : "error",
            expected.TryGetProperty("error", out _)
                ? "error"
                : $"{expected.GetProperty("num")}/{expected.GetProperty("den")}");
    });
}
