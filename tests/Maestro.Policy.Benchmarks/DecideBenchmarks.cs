using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Polly;

namespace Maestro.Policy.Benchmarks;

/// <summary>Six gates that answer at once, without a log; beside them the same six questions as hand-written ifs, and a
/// Polly pipeline of as many strategies that do nothing.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private static readonly ReasonCode No = BenchBook.Book.Reason("NO");

    private readonly RunContext _run = new("BENCH#1");
    private readonly Refund _fine = new("A-1", 50m, "EUR");
    private readonly Refund _high = new("A-2", 5_000m, "EUR");
    private GatePipeline<Refund> _pipeline = null!;
    private ResiliencePipeline<int> _polly = null!;

    [GlobalSetup]
    public void Setup()
    {
        ImmutableArray<Layer> layers = BenchBook.Book.Layers;
        _pipeline = GatePipeline.For<Refund>(BenchBook.Book)
            .Unaudited("the log has benchmarks of its own")
            .Gate(layers[0], static (refund, gate) => refund.OrderId.Length != 0 ? gate.Pass() : gate.Pause(No))
            .Gate(layers[1], static (refund, gate) => refund.Amount > 0 ? gate.Pass() : gate.Pause(No))
            .Gate(layers[2], static (refund, gate) => refund.Currency.Length == 3 ? gate.Pass() : gate.Pause(No))
            .Gate(layers[3], static (refund, gate) => refund.Amount != 13 ? gate.Pass() : gate.Pause(No))
            .Gate(layers[4], static (refund, gate) => refund.OrderId[0] == 'A' ? gate.Pass() : gate.Pause(No))
            .Gate(layers[5], static (refund, gate) => refund.Amount <= 100 ? gate.Pass() : gate.Pause(No))
            .Build();

        ResiliencePipelineBuilder<int> polly = new();
        for (int i = 0; i < 6; i++)
        {
            polly.AddStrategy(_ => new NoOpStrategy(), new NoOpOptions());
        }

        _polly = polly.Build();
    }

    [Benchmark(Baseline = true)]
    public Verdict IfChain() => Ask(_fine);

    [Benchmark]
    public Verdict SixGatesRun() => Judge(_fine);

    [Benchmark]
    public Verdict SixGatesPause() => Judge(_high);

    [Benchmark]
    public int PollySixNoOps() => _polly.Execute(static () => 1);

    [Benchmark]
    public Refund? SixGatesRunAndRedeem()
    {
        ValueTask<Decision<Refund>> pending = _pipeline.EvaluateAsync(_fine, _run);
        return pending.Result.TryGetPermit(out Permit<Refund>? permit) ? permit.Redeem() : null;
    }

    private static Verdict Ask(Refund refund)
    {
        if (refund.OrderId.Length == 0)
        {
            return Verdict.Hitl;
        }

        if (refund.Amount <= 0)
        {
            return Verdict.Hitl;
        }

        if (refund.Currency.Length != 3)
        {
            return Verdict.Hitl;
        }

        if (refund.Amount == 13)
        {
            return Verdict.Hitl;
        }

        if (refund.OrderId[0] != 'A')
        {
            return Verdict.Hitl;
        }

        return refund.Amount <= 100 ? Verdict.Run : Verdict.Hitl;
    }

    private Verdict Judge(Refund refund) => _pipeline.EvaluateAsync(refund, _run).Result.Verdict;
}
