using System.Text.Json;
using Maestro.Policy.Gates.Relativity;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Relativity;

/// <summary>The rows of the relativity layer that the reference's adapter and its version 4.1 wrote.</summary>
[Trait("Category", "Conformance")]
public sealed class RelativityConformanceTests
{
    [Fact]
    public void RowsOfTheAdapter_AreTheSame() => VectorFamily.Load("emergency", "kage_orchestrator").AssertAll(
        static item => Row(item.GetProperty("expect"), "row_summary") is not { } row ? null : Unlike(
            Judge(RelativityRules.Reference, Frame(item.GetProperty("given").GetProperty("scenario_input"))),
            row[1].GetString(),
            row[5].GetString()));

    // Whatever the reference asks about is asked about by default, too.
    [Fact]
    public void RowsOfTheAdapter_AreAskedAboutByDefaultToo() =>
        VectorFamily.Load("emergency", "kage_orchestrator").AssertAll(
        static item => Row(item.GetProperty("expect"), "row_summary") is not { } row
            || row[1].GetString() == "RUN"
            || !RelativityRules.Default.Judge(Frame(item.GetProperty("given").GetProperty("scenario_input"))).IsSettled
                ? null : "settled");

    // In version 4.1 the boundary isn't known for the second run of a batch.
    [Fact]
    public void RowsOfVersion41_AreTheSame() => VectorFamily.Load("emergency", "version_outcomes").AssertAll(
        static item =>
        {
            if (item.GetProperty("group").GetString() != "situation"
                || Row(item.GetProperty("expect").GetProperty("v4_1"), "rows") is not { } row)
            {
                return null;
            }

            bool isSecond = item.GetProperty("given").TryGetProperty("run_id", out JsonElement run)
                && run.GetString()!.EndsWith("B002", StringComparison.Ordinal);

            return Unlike(
                Judge(
                    new() { References = [], BoundaryFacts = ["boundary"] }, new(null, [new("boundary", !isSecond)])),
                row[1].GetString(),
                row[5].GetString());
        });

    private static GateResult Judge(RelativityRules rules, RelativityFrame frame)
    {
        RelativityGateOptions options = RelativityBook.Options with { Rules = rules };
        GateContext context = new(options.Layer, new("run-1"), new ManualTime());

        return new RelativityGate<RelativityFrame>(options, static frame => frame)
            .EvaluateAsync(frame, context, default).AsTask().Result;
    }

    private static string? Unlike(GateResult result, string? decision, string? reason) =>
        result.Outcome == (decision == "RUN" ? GateOutcome.Pass : GateOutcome.Pause)
            && (decision == "RUN" || result.Reason.Name == reason) ? null : $"{result}, expected {decision} {reason}";

    private static JsonElement? Row(JsonElement expected, string rows) =>
        !expected.TryGetProperty(rows, out JsonElement list) || list.ValueKind != JsonValueKind.Array ? null
        : list.EnumerateArray()
            .Where(static row => row.ValueKind == JsonValueKind.Array && row[0].ValueEquals("relativity_gate"))
            .Select(static row => (JsonElement?)row)
            .FirstOrDefault();

    private static RelativityFrame Frame(JsonElement input) => RelativityBook.Frame(
        input.TryGetProperty("priority_policy", out JsonElement policy) && policy.ValueKind == JsonValueKind.String
            ? policy.GetString() : null,
        IsKnown(input, "emergency_vehicle_state"),
        IsKnown(input, "ped_in_crosswalk"));

    // The reference asks whether a value is empty.
    private static bool IsKnown(JsonElement input, string name) =>
        input.TryGetProperty(name, out JsonElement value) && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() != "",
            JsonValueKind.Number => value.GetDouble() != 0,
            JsonValueKind.Array => value.GetArrayLength() > 0,
            JsonValueKind.Object => value.GetPropertyCount() > 0,
            var kind => kind == JsonValueKind.True,
        };
}
