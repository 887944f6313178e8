using Maestro.Policy.Simulation.Kage;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Simulation.Tests.Kage;

/// <summary>An orchestrator on a disk in memory, with a clock that stands still.</summary>
internal sealed class KageWorld
{
    public const string Folder = "artifacts";

    public FaultyStorage Storage { get; } = new();

    public ManualTime Time { get; } = new();

    public IEnumerable<string> Artifacts => Storage.Files.Select(file => Path.GetFileName(file));

    public KageOptions Options => new()
    {
        Key = AuditKey.Demo(),
        ChainId = "chain-1",
        Folder = Folder,
        Storage = Storage,
        Time = Time,
    };

    public KageRequest Request(KageScenario? scenario = null, bool isFabricated = false, string runId = "RUN#1")
    {
        scenario ??= new();

        return new()
        {
            RunId = runId,
            Scenario = scenario,
            Evidence = scenario.ToEvidence(Time.GetUtcNow(), isFabricated),
        };
    }

    public async Task<KageResult> RunAsync(
        IKageHumans? humans = null, KageRequest? request = null, Func<KageOptions, KageOptions>? change = null) =>
        await new KageOrchestrator(change?.Invoke(Options) ?? Options, humans ?? ScriptedHumans.Willing())
            .RunAsync(request ?? Request(), TestContext.Current.CancellationToken);

    public static string[] Steps(KageResult result) =>
    [
        .. result.Rows.Select(row => row.Row.Decision).Select(step => $"{step.Layer} {step.Verdict} {step.Reason}"),
    ];
}
