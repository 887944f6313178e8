//# Memoised by request
public sealed class Memo(IGate gate)
{
    private readonly ConcurrentDictionary<Request, Decision> _known = new();

    public Decision Evaluate(Request request) => _known.GetOrAdd(request, gate.Evaluate);
}
//# Lazy decision, asked when needed
public sealed class LazyDecision(IGate gate, Request request)
{
    private readonly Lazy<Decision> _decision = new(() => gate.Evaluate(request));

    public bool May => _decision.Value.IsRun;
}
//# Completion source that hands a decision over
public sealed class HandedOver(IGate gate)
{
    private readonly TaskCompletionSource<Decision> _source = new();

    public Task<Decision> Decided => _source.Task;

    public void Ask(Request request) => _source.SetResult(gate.Evaluate(request));
}
//# Queue of decisions, taken later
public sealed class Later(IGate gate)
{
    private readonly ConcurrentQueue<(Request Request, Decision Decision)> _queue = new();

    public void Ask(Request request) => _queue.Enqueue((request, gate.Evaluate(request)));

    public int Drain()
    {
        int run = 0;
        while (_queue.TryDequeue(out var asked))
        {
            if (asked.Decision.IsRun)
            {
                run++;
            }
        }

        return run;
    }
}
//# Stack with a peek
public sealed class Peeking(IGate gate)
{
    private readonly Stack<Decision> _stack = new();

    public void Push(Request request) => _stack.Push(gate.Evaluate(request));

    public bool TopMayRun => _stack.TryPeek(out Decision? top) && top.IsRun;
}
//# Ring buffer that forgets the oldest
public sealed class Ring
{
    private readonly Decision?[] _ring = new Decision?[8];
    private int _next;

    public void Add(Decision decision) => _ring[_next++ % _ring.Length] = decision;

    public int Runs() => _ring.Count(static decision => decision is { IsRun: true });
}
//# Interlocked exchange of the last one
public sealed class Swapped(IGate gate)
{
    private Decision? _last;

    public void Ask(Request request) => Interlocked.Exchange(ref _last, gate.Evaluate(request));

    public bool May => Volatile.Read(ref _last) is { IsRun: true };
}
//# Stored and returned at once
public sealed class StoredAndReturned(IGate gate)
{
    private Decision? _last;

    public Decision Ask(Request request) => _last = gate.Evaluate(request);

    public Decision? Last => _last;
}
//# Public property, read elsewhere
public sealed class Exposed(IGate gate)
{
    public Decision? Decision { get; private set; }

    public void Ask(Request request) => Decision = gate.Evaluate(request);
}
