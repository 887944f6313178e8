using System.Text.Json;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Mutations;
using Maestro.Policy.Simulation.Tests.Emergency;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class MutationBenchConformanceTests
{
    [Fact]
    public void Sums_AreTheReferences() => EmergencyVectors.AssertAll(
        "stress_v4_4", Judge, item => EmergencyVectors.Word(item, "group") == "stress");

    private static string? Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expect = item.GetProperty("expect");
        MutationSummary found = MutationBench.Run(
            EmergencyVectors.Whole(given.GetProperty("seed"))!.Value,
            given.GetProperty("runs").GetInt64(),
            new SteadyTime(SteadyTime.Start),
            TestContext.Current.CancellationToken);
        JsonElement trust = expect.GetProperty("trust_store_after");

        string lines = string.Join(
            '\n',
            string.Join(", ", found.States.Select(state => $"{ContractStates.NameOf(state.State)} {state.Count}")),
            string.Join(", ", found.Reasons.Select(reason => $"{reason.Reason} {reason.Count}")),
            $"{found.Violations.IsEmpty} {found.Violations.IsEmpty} {found.Violations.Length}",
            Trust(JsonDocument.Parse(EmergencyVectors.Canonical(found.TrustAfter)).RootElement, trust));
        string recorded = string.Join(
            '\n',
            Pairs(expect.GetProperty("by_state").EnumerateObject().Select(state => (state.Name, state.Value))),
            Pairs(expect.GetProperty("by_reason_code_top20").EnumerateArray()
                .Select(reason => (reason[0].GetString()!, reason[1]))),
            string.Join(' ', Invariants(expect)),
            Trust(trust, trust));

        return lines == recorded ? null : $"{lines}\n    instead of\n{recorded}";
    }

    private static string Pairs(IEnumerable<(string Name, JsonElement Count)> pairs) =>
        string.Join(", ", pairs.Select(pair => $"{pair.Name} {pair.Count}"));

    private static IEnumerable<object> Invariants(JsonElement expect) =>
    [
        expect.GetProperty("invariants").GetProperty("sealed_only_ethics_or_acc").GetBoolean(),
        expect.GetProperty("invariants").GetProperty("rfl_never_sealed").GetBoolean(),
        expect.GetProperty("violations").GetArrayLength(),
    ];

    private static string Trust(JsonElement found, JsonElement recorded) => string.Join(
        ", ",
        recorded.EnumerateObject().Select(member =>
            $"{member.Name} {found.GetProperty(member.Name).GetRawText()}"));
}
