using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Benchmarks;

/// <summary>What a task costs on its way, beside the decisions themselves.</summary>
[MemoryDiagnoser]
public class TaskFlowBenchmarks
{
    private static readonly RunContext Run = new("RUN#1", "bob");
    private static readonly Codebook Book = BenchBook.Book;

    private readonly DiscardingLog _log = new();
    private readonly DocumentWorld _world = new();
    private readonly DocumentRequest _request = new() { RunId = "RUN#1", Prompt = "excel word ppt" };
    private GatePipeline<string> _passing = null!;
    private TaskFlow<string, string, string> _flow = null!;
    private TaskFlow<string, string, string> _asking = null!;

    [GlobalSetup]
    public void Setup()
    {
        (Layer layer, ReasonCode reason) = (Book.Layers[0], Book.Reason("NO"));
        _passing = GatePipeline.For<string>(Book).Gate(layer, static (_, gate) => gate.Pass()).Audit(_log).Build();
        GatePipeline<string> pausing =
            GatePipeline.For<string>(Book).Gate(layer, (_, gate) => gate.Pause(reason)).Audit(_log).Build();
        _flow = Flow(_passing, layer, reason);
        _asking = Flow(pausing, layer, reason);
    }

    // The two decisions alone.
    [Benchmark(Baseline = true)]
    public async ValueTask<string> TwoDecisions()
    {
        Decision<string> intake = await _passing.EvaluateAsync("task", Run);
        string task = intake.Match(static permit => permit.Redeem(), static _ => "", static _ => "");
        Decision<string> release = await _passing.EvaluateAsync(task, Run);
        return release.Match(static permit => permit.Redeem(), static _ => "", static _ => "");
    }

    // The same two decisions in a flow, with the row of its end.
    [Benchmark]
    public ValueTask<TaskOutcome<string>> Flow() => _flow.RunTaskAsync("task", Run);

    // A flow whose human says yes: a ticket, its answer, its claim, and another decision.
    [Benchmark]
    public ValueTask<TaskOutcome<string>> FlowThatAsks() => _asking.RunTaskAsync("task", Run);

    // A run of three documents in the world of generation 1.3.5.
    [Benchmark]
    public DocumentRun Documents() => _world.Run(_request, null);

    private TaskFlow<string, string, string> Flow(GatePipeline<string> release, Layer layer, ReasonCode reason) =>
        new(new()
        {
            Id = static task => task,
            Intake = [_passing],
            Make = static (task, _, _) => new(task),
            Release = [release],
            Effect = static (permit, _) => new(permit.Redeem()),
            Pauses = ImmutableDictionary<Layer, PausePolicy>.Empty.Add(layer, PausePolicy.Ask),
            Human = new(Book, _log, static (_, _) => new("CONTINUE")),
            Log = _log,
            Layer = layer,
            FailedReason = reason,
        });

    private sealed class DiscardingLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
