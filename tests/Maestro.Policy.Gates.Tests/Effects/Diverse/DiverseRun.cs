using System.Text.Json;
using Maestro.Policy.Gates.Effects.Tools;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>One prompt through the diversified pipeline: decision, permit, instruction, decision, capability, proxy.
/// </summary>
internal sealed class DiverseRun(DiverseFaults faults, ToolProxyReading reading)
{
    private static readonly GatePipeline<string> Anything = GatePipeline.For<string>(DiverseBook.Book)
        .Gate(DiverseBook.Precheck, static (_, gate) => gate.Pass("FAULT:force_orchestrator_run"))
        .Unaudited("A test looks at decisions only.")
        .Build();

    private readonly MemoryAuditLog _uses = new();

    public DecisionRecord Precheck { get; private set; }

    public DecisionRecord? Agent { get; private set; }

    public DecisionRecord Final { get; private set; }

    public DiverseInstruction? Told { get; private set; }

    public IEnumerable<DecisionRecord> Uses => _uses.Rows.Select(static row => row.Decision);

    public async Task<DiverseRun> RunAsync(string prompt)
    {
        Decision<string> decision = await (faults.RunAnything ? Anything : DiversePipelines.Precheck)
            .EvaluateAsync(DiverseText.Normal(prompt), new("RUN"));
        (Precheck, Final) = (decision.ToRecord(), decision.ToRecord());

        if (decision.TryGetPermit(out Permit<string>? permit))
        {
            await TellAsync(permit.Redeem());
        }

        return this;
    }

    private async Task TellAsync(string goal)
    {
        JsonElement plan = JsonSerializer.SerializeToElement(new { tools = new[] { Tool } });
        string signature = DiverseInstruction.Sign(DiversePipelines.Key, "RUN", goal, plan);
        Told = new("RUN", goal, plan, faults.TamperSignature ? "0" + signature[1..^1] + "x" : signature);

        Decision<DiverseInstruction> decision =
            await (faults.AcceptAnything ? DiversePipelines.GullibleAgent : DiversePipelines.Agent)
                .EvaluateAsync(Told, new("RUN"));
        (Agent, Final) = (decision.ToRecord(), decision.ToRecord());

        if (decision.TryGetPermit(out Permit<DiverseInstruction>? permit))
        {
            await UseAsync(permit);
        }
    }

    private async Task UseAsync(Permit<DiverseInstruction> permit)
    {
        ToolCapability capability = ToolCapability.Grant(permit, ["read_only_api"], out DiverseInstruction told);
        ToolProxy proxy = DiversePipelines.Proxy(reading, _uses);

        foreach (JsonElement tool in told.Plan.GetProperty("tools").EnumerateArray())
        {
            Decision<ToolCall> use = await proxy.UseAsync(capability, DiverseText.Shown(tool));
            use.Switch(run: static call => call.Redeem(), hitl: static _ => { }, stop: static _ => { });
        }

        Final = capability.Outcome;
    }

    private string Tool => faults.PlanUnknownTool ? "super_secret_tool"
        : faults.PlanPersonalTool ? "contacts_lookup"
        : "read_only_api";
}
