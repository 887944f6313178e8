using BenchmarkDotNet.Attributes;
using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Benchmarks;

/// <summary>A pause that a loop policy counts: by the policy alone, and by sessions in memory.</summary>
[MemoryDiagnoser]
public class LoopBenchmarks
{
    private LoopPolicy _policy = null!;
    private LoopSessions _sessions = null!;
    private LoopState _state = null!;
    private LoopState _large = null!;
    private LoopEvent _pause = null!;
    private LoopEvent _duplicate = null!;
    private LoopEvent[] _session = null!;

    [GlobalSetup]
    public void Setup()
    {
        (Layer layer, ReasonCode reason) = (BenchBook.Book.Layers[0], BenchBook.Book.Reason("NO"));
        _policy = new(new()
        {
            Words = new()
            {
                MaestroLayer = layer,
                MediationLayer = layer,
                AccountabilityLayer = layer,
                PlanRequested = reason,
                PlanDispatched = reason,
                PlanProposed = reason,
                PlanReceived = reason,
                EndRecommended = reason,
                SessionStopped = reason,
                StoppedIsTerminal = reason,
                MissingKeys = reason,
                InvalidInput = reason,
            },
        });
        _sessions = new(_policy, new MemoryLoopStore());
        LoopConflict conflict = new("SESSION#1", "amount");
        _session = [.. Enumerable.Range(0, 4).Select(i => LoopEvent.Pause($"RUN#{i}", conflict))];
        (_duplicate, _pause) = (_session[0], _session[1]);
        _state = _policy.Next(LoopState.Begin("SESSION#1"), _duplicate).State;
        _large = Enumerable.Range(0, 1023).Aggregate(
            LoopState.Begin("SESSION#1"),
            (state, i) => _policy.Next(state, LoopEvent.Pause($"{i}", new("SESSION#1", $"{i % 60}"))).State
                with { IsStopped = false });
    }

    [Benchmark(Baseline = true)]
    public LoopState Count() => _policy.Next(_state, _pause).State;

    [Benchmark]
    public LoopState CountAmongAThousand() => _policy.Next(_large, _pause).State;

    [Benchmark]
    public LoopState Duplicate() => _policy.Next(_state, _duplicate).State;

    // Four pauses, a plan, a stop, and a new session.
    [Benchmark]
    public long WholeSession()
    {
        foreach (LoopEvent pause in _session)
        {
            _ = _sessions.TakeAsync(pause, "a plan").Result;
        }

        return _sessions.ResetAsync("SESSION#1", new(LoopResetReason.NewSession)).Result.Version;
    }
}
