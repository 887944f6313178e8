//# Event arguments with a decision
public sealed class DecidedEventArgs(Decision decision) : EventArgs
{
    public Decision Decision => decision;
}

public sealed class Announces(IGate gate)
{
    public event EventHandler<DecidedEventArgs>? Decided;

    public void Ask(Request request) => Decided?.Invoke(this, new DecidedEventArgs(gate.Evaluate(request)));
}
//# Store of decisions behind an interface
public sealed class Stores(IGate gate, IDecisionStore store)
{
    public void Ask(Request request) => store.Save(gate.Evaluate(request));
}
//# Object initialiser with a decision
public sealed class Envelope
{
    public required Request Request { get; init; }

    public required Decision Decision { get; init; }
}

public sealed class Wraps(IGate gate)
{
    public Envelope Ask(Request request) => new() { Request = request, Decision = gate.Evaluate(request) };
}
//# Dictionary initialiser
public sealed class ByGate(IGate amount, IGate trust)
{
    public Dictionary<string, Decision> Ask(Request request) => new()
    {
        ["amount"] = amount.Evaluate(request),
        ["trust"] = trust.Evaluate(request),
    };
}
//# Collection expression with a spread
public sealed class Spreads(Gate gate)
{
    public ImmutableArray<Decision> Ask(Request first, IEnumerable<Request> rest) =>
        [gate.Evaluate(first), .. gate.EvaluateAll(rest)];
}
//# Builder of an immutable array
public sealed class Builds(IGate gate)
{
    public ImmutableArray<Decision> Ask(IReadOnlyList<Request> requests)
    {
        var builder = ImmutableArray.CreateBuilder<Decision>(requests.Count);
        foreach (Request request in requests)
        {
            builder.Add(gate.Evaluate(request));
        }

        return builder.MoveToImmutable();
    }
}
//# Out parameter handed on
public sealed class HandsOn(Gate gate)
{
    public bool TryAsk(Request request, out Decision decision) => gate.TryEvaluate(request, out decision);
}
//# Ref parameter that keeps the stricter
public sealed class KeepsStricter(IGate gate)
{
    public void Ask(Request request, ref Decision strictest)
    {
        Decision decision = gate.Evaluate(request);
        if (strictest.IsRun)
        {
            strictest = decision;
        }
        else if (decision.IsStop && !strictest.IsStop)
        {
            strictest = decision;
        }
    }
}
//# Returned from an async method
public sealed class ReturnsTask(IGate gate)
{
    public async Task<Decision> AskAsync(Request request, CancellationToken cancellationToken) =>
        await gate.EvaluateAsync(request, cancellationToken);
}
//# Yielded by an iterator
public sealed class Yields(IGate gate)
{
    public IEnumerable<Decision> Ask(IEnumerable<Request> requests)
    {
        foreach (Request request in requests)
        {
            yield return gate.Evaluate(request);
        }
    }
}
//# Passed to an observer
public sealed class Observed(IGate gate, IObserver<Decision> observer)
{
    public void Ask(Request request)
    {
        observer.OnNext(gate.Evaluate(request));
        observer.OnCompleted();
    }
}
//# Function composed over a gate
public static class Composed
{
    public static Func<Request, Decision> Then(this Func<Request, Decision> first, Func<Request, Decision> second) =>
        request => first(request) is { IsRun: true } ? second(request) : first(request);
}
//# Delegates to a base class
public class Base(IGate gate)
{
    protected virtual Decision Ask(Request request) => gate.Evaluate(request);
}

public sealed class Derived(IGate gate) : Base(gate)
{
    protected override Decision Ask(Request request)
    {
        Decision decision = base.Ask(request);
        Log.Info("asked {0}", decision);
        return decision;
    }
}
//# Hook that others may override
public class Hooks
{
    public void Raise(Decision decision) => OnDecided(decision);

    protected virtual void OnDecided(Decision decision)
    {
    }
}
//# Implementation that doesn't need its parameter
public sealed class NullStore : IDecisionStore
{
    public void Save(Decision decision)
    {
    }
}
//# Thread-local decision
public sealed class Ambient
{
    private static readonly AsyncLocal<Decision?> Current = new();

    public static void Enter(Decision decision) => Current.Value = decision;

    public static bool MayRun => Current.Value is { IsRun: true };
}
//# Weakly kept decision
public sealed class Weak
{
    private readonly ConditionalWeakTable<Request, Decision> _table = new();

    public void Keep(Request request, Decision decision) => _table.AddOrUpdate(request, decision);

    public bool May(Request request) => _table.TryGetValue(request, out Decision? decision) && decision.IsRun;
}
