using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Trust;

[Trait("Category", "Conformance")]
public sealed class TrustUpdateConformanceTests
{
    [Fact]
    public void RecordedUpdates_AreTheSame() => TrustVectors.AssertAll("trust_updates", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement[] steps = [.. given.GetProperty("steps").EnumerateArray()];
        JsonElement[] expected = [.. item.GetProperty("expect").GetProperty("steps").EnumerateArray()];
        bool isOtherwise = steps.Any(step => Deviation(step) is not null);
        TrustState state = TrustVectors.State(given.GetProperty("trust"));
        double cap = given.GetProperty("cap_remaining").GetDouble();
        DateTimeOffset now = TrustVectors.Time(given, "clock");

        for (int i = 0; i < steps.Length; i++)
        {
            TrustOutcome outcome = new(
                TrustVectors.Text(steps[i], "outcome")!, steps[i].GetProperty("delta").GetDouble());
            TrustUpdate update = TrustModel.Reference.Apply(state, outcome, cap, now);
            (state, cap) = (update.After, update.CapRemaining);
            now = now.AddSeconds(steps[i].GetProperty("advance").GetDouble());

            if (Difference(update, expected[i], isOtherwise) is { } difference)
            {
                return $"step {i}: {difference}";
            }
        }

        return null;
    }

    private static Deviation? Deviation(JsonElement step)
    {
        bool isBad = step.GetProperty("delta").GetDouble() < 0;

        return step.GetProperty("reset_streak").GetBoolean() == isBad
            && step.GetProperty("set_cooldown").GetBoolean() == isBad ? null : TrustDeviations.LossIsWhole;
    }

    private static string? Difference(TrustUpdate update, JsonElement expected, bool isOtherwise)
    {
        string numbers = $"{TrustVectors.Print(update.After.Score)} {TrustVectors.Print(update.CapRemaining)}";
        string expectedNumbers =
            $"{TrustVectors.Text(expected, "trust_score_repr")} {TrustVectors.Text(expected, "cap_remaining_repr")}";
        string row = TrustVectors.Row(update.ToFields());
        string expectedRow = TrustVectors.Row(expected.GetProperty("row_extra"));

        return numbers != expectedNumbers ? $"{numbers}, expected {expectedNumbers}"
            : isOtherwise ? null
            : row != expectedRow ? $"{row}, expected {expectedRow}"
            : update.After != TrustVectors.State(expected.GetProperty("trust")) ? $"{update.After}"
            : null;
    }
}
