using System.Text.Json;
using Maestro.Policy.Workers.Limits;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Limits;

[Trait("Category", "Conformance")]
public sealed class LimitConformanceTests
{
    [Fact]
    public void RecordedSamples_AreJudgedTheSame() => WorkerVectors.AssertAll("limits", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement input = item.GetProperty("input");
        JsonElement limits = input.GetProperty("limits");
        LimitPolicy policy = new(new()
        {
            CpuPercent = limits.GetProperty("cpu_percent").GetDouble(),
            MemoryMebibytes = limits.GetProperty("memory_mib").GetDouble(),
            Runtime = TimeSpan.FromSeconds(limits.GetProperty("runtime_seconds").GetDouble()),
        });
        List<string> actions = [];
        LimitState state = default;
        foreach (JsonElement sample in input.GetProperty("samples").EnumerateArray())
        {
            LimitStep step = policy.Next(state, Sample(sample));
            state = step.State;
            if (step.Action != LimitAction.None)
            {
                actions.Add($"{sample.GetProperty("t")} {step}");
            }
        }

        return actions.SequenceEqual(item.GetProperty("expected").GetProperty("actions").EnumerateArray()
            .Select(action => string.Join(' ', action.EnumerateArray()))) ? null : string.Join(", ", actions);
    }

    private static LimitSample Sample(JsonElement sample) => new(
        Number(sample, "active_seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Number(sample, "cpu_percent"),
        Number(sample, "memory_mib"));

    // Null and text can't be read.
    private static double? Number(JsonElement sample, string name) =>
        sample.TryGetProperty(name, out JsonElement number) && number.ValueKind == JsonValueKind.Number
            ? number.GetDouble() : null;
}
