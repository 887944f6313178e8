using System.Collections.Immutable;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Folds runs into what they come to.</summary>
internal sealed class BenchmarkTally(BenchmarkReading reading)
{
    private readonly ImmutableArray<BenchmarkRun>.Builder _runs = ImmutableArray.CreateBuilder<BenchmarkRun>();

    // Runs that came to the same share their counts and signature: there are few, however many runs there are.
    private readonly Dictionary<string, BenchmarkRun> _distinct = [];
    private readonly Dictionary<string, long> _all = [];
    private readonly List<string> _order = [];
    private BenchmarkCounts _decisions;
    private BenchmarkCounts _decided;
    private BenchmarkCounts _tasks;
    private long _continued;
    private int _asking;
    private int _crashes;
    private int _violations;

    /// <summary>Adds a run.</summary>
    public void Add(DocumentRun run, int continued)
    {
        string signature = SemanticSignature.Of(run.Events);
        Verdict decision = IsCountedAsStopped(run) ? Verdict.Stop : run.Decision;
        if (!_distinct.TryGetValue(signature, out BenchmarkRun? first))
        {
            _distinct[signature] = first = new(run.RunId, decision, Count(run.Events), signature);
        }

        BenchmarkEvents events = first.Events;
        _runs.Add(first with { RunId = run.RunId, Decision = decision });
        _decisions = _decisions.With(decision);
        _decided = _decided.With(run.Decision);
        _tasks = run.Tasks.Aggregate(_tasks, static (counts, task) => counts.With(task.Decision));
        _continued += continued;
        _asking += events.Of(BenchmarkWords.Asked) > 0 ? 1 : 0;
        _violations += HasAddress(run) ? 1 : 0;
        Add(events);
    }

    /// <summary>Adds a run that ended with an exception.</summary>
    public void AddCrash(string runId)
    {
        _runs.Add(new(runId, Verdict.Stop, BenchmarkEvents.None, ""));
        _decisions = _decisions.With(Verdict.Stop);
        _decided = _decided.With(Verdict.Stop);
        _crashes++;
    }

    /// <summary>The shares of the runs, as they were decided.</summary>
    public BenchmarkDerived Derived() => new(_decided, _asking, _runs.Count);

    /// <summary>What it all comes to.</summary>
    public BenchmarkReport Report(BenchmarkProfile profile, BenchmarkDerived derived, TimeSpan elapsed) => new()
    {
        Profile = profile,
        Reading = reading,
        Runs = _runs.ToImmutable(),
        Decisions = _decisions,
        Tasks = _tasks,
        Events = new([.. _order.Select(name => KeyValuePair.Create(name, _all[name]))]),
        Crashes = _crashes,
        AddressViolations = _violations,
        Continued = _continued,
        DistinctRuns = _distinct.Count,
        Digest = SemanticSignature.OfSuite(_runs.Select(static run => run.Signature)),
        Derived = derived,
        Elapsed = elapsed,
    };

    private static BenchmarkEvents Count(ImmutableArray<DocumentEvent> events) =>
        new([.. events.CountBy(static row => row.Event, StringComparer.Ordinal)
            .Select(static count => KeyValuePair.Create(count.Key, (long)count.Value))]);

    private void Add(BenchmarkEvents events)
    {
        foreach ((string name, long count) in events.Counts)
        {
            if (!_all.TryGetValue(name, out long before))
            {
                _order.Add(name);
            }

            _all[name] = before + count;
        }
    }

    private bool IsCountedAsStopped(DocumentRun run) => reading == BenchmarkReading.Reference
        && run.Events.Any(static row => row is { Event: BenchmarkWords.Asked, Layer: BenchmarkWords.Ambiguous });

    // The reference looks for addresses in rows that it has just taken them out of.
    private bool HasAddress(DocumentRun run) => reading != BenchmarkReading.Reference
        && run.Events.Any(static row => Texts(row).Any(static text => text.AsSpan().Contains('@')));

    private static string?[] Texts(DocumentEvent row) =>
        [row.Detail, row.Artifact, row.TaskId, row.Task, row.Event, row.Layer, row.ReasonCode];
}
