//# Extension members over a decision
public static class DecisionMembers
{
    extension(Decision decision)
    {
        public bool NeedsHuman => decision.IsHitl;

        public string Show() => decision.IsRun ? "run" : decision.ReasonCode.Value;
    }
}
//# Static abstract gate
public interface IStaticGate<TSelf> where TSelf : IStaticGate<TSelf>
{
    static abstract Decision Evaluate(Request request);
}

public static class StaticCaller
{
    public static bool May<TGate>(Request request) where TGate : IStaticGate<TGate> => TGate.Evaluate(request).IsRun;
}
//# Params collection of decisions
public static class Params
{
    public static bool All(params IEnumerable<Decision> decisions) => decisions.All(static decision => decision.IsRun);
}
//# Nested property pattern
public sealed record Item(Request Request, Decision Decision);

public static class NestedPattern
{
    public static bool IsReady(Item item) => item is { Decision.IsRun: true, Request.Amount: > 0 };
}
//# Pattern with and, and not
public static class AndNot
{
    public static bool IsOpenStop(Decision decision) => decision is { IsStop: true } and not { IsSealed: true };
}
//# Pattern combinators over a verdict
public static class Combinators
{
    public static bool Refuses(Verdict verdict) => verdict is not Verdict.Run;
}
//# Case guards in a switch
public static class Guards
{
    public static int Priority(Decision decision, int amount) => decision.Verdict switch
    {
        Verdict.Run => 0,
        Verdict.Hitl when amount > 1000 => 2,
        Verdict.Hitl => 1,
        _ => 3,
    };
}
//# Local static function over decisions
public static class LocalStatic
{
    public static int Count(IEnumerable<Decision> decisions)
    {
        int count = 0;
        foreach (Decision decision in decisions)
        {
            count += One(decision);
        }

        return count;

        static int One(Decision decision) => decision.IsRun ? 1 : 0;
    }
}
//# Lambda with a default parameter
public static class DefaultParameter
{
    public static string Show(Decision decision)
    {
        var show = (Decision shown, string otherwise = "no") => shown.IsRun ? "yes" : otherwise;
        return show(decision);
    }
}
//# Lambda with discards
public static class Discards
{
    public static string Show(Decision decision) => decision.Match(_ => "run", _ => "hitl", _ => "stop");
}
//# Generic math over counts, not outcomes
public static class Counts
{
    public static T Share<T>(IReadOnlyCollection<Decision> decisions) where T : System.Numerics.INumber<T> =>
        T.CreateChecked(decisions.Count(static decision => decision.IsRun))
            / T.CreateChecked(Math.Max(1, decisions.Count));
}
//# Inline out variable in a condition
public sealed class InlineOut(Gate gate)
{
    public string Handle(Request request) =>
        gate.TryEvaluate(request, out var decision) && decision.IsRun ? "run" : "no";
}
//# Await foreach with an index
public sealed class Indexed(Gate gate)
{
    public async Task<int> FirstRefusedAsync(IReadOnlyList<Request> requests)
    {
        int index = 0;
        await foreach (Decision decision in gate.EvaluateStream(requests))
        {
            if (!decision.IsRun)
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
//# Stream turned into a list
public sealed class Listed(Gate gate)
{
    public async Task<List<Decision>> AskAsync(IEnumerable<Request> requests)
    {
        List<Decision> decisions = [];
        await foreach (Decision decision in gate.EvaluateStream(requests))
        {
            decisions.Add(decision);
        }

        return decisions;
    }
}
//# All asked at once and looked at one by one
public sealed class AskedAtOnce(Gate gate)
{
    public async Task<IReadOnlyList<string>> AskAsync(IReadOnlyList<Request> requests)
    {
        Decision[] decisions = await Task.WhenAll(requests.Select(gate.EvaluateTaskAsync));
        return [.. requests.Zip(decisions)
            .Where(static asked => asked.Second.IsRun).Select(static asked => asked.First.Id)];
    }
}
//# Continuation that reads its antecedent
public sealed class Continues(Gate gate)
{
    public Task<bool> MayAsync(Request request) =>
        gate.EvaluateTaskAsync(request).ContinueWith(static asked => asked.Result.IsRun, TaskScheduler.Default);
}
//# Task switched by WaitAsync
public sealed class Waits(Gate gate)
{
    public async Task<bool> MayAsync(Request request, CancellationToken cancellationToken) =>
        (await gate.EvaluateTaskAsync(request).WaitAsync(TimeSpan.FromSeconds(1), cancellationToken)).IsRun;
}
//# Synchronous start, asynchronous end
public sealed class Fast(IGate gate)
{
    public ValueTask<bool> MayAsync(Request request)
    {
        ValueTask<Decision> asking = gate.EvaluateAsync(request);
        return asking.IsCompletedSuccessfully ? new(asking.Result.IsRun) : Slow(asking);

        static async ValueTask<bool> Slow(ValueTask<Decision> asking) => (await asking).IsRun;
    }
}
//# Expression tree that only describes
public static class Describes
{
    public static System.Linq.Expressions.Expression<Func<IGate, Decision>> Of(Request request) =>
        gate => gate.Evaluate(request);
}
//# Comparer over decisions by their reason
public sealed class ByReason : IComparer<Decision>
{
    public int Compare(Decision? x, Decision? y) => string.CompareOrdinal(x?.ReasonCode.Value, y?.ReasonCode.Value);
}
//# Equality of records of decisions
public sealed record Seen(string Id, Verdict Verdict)
{
    public static Seen Of(Request request, Decision decision) => new(request.Id, decision.Verdict);
}
//# Formatter that shows a decision
public sealed class Formats : IFormattable
{
    public required Decision Decision { get; init; }

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Decision.IsRun ? "run" : Decision.ReasonCode.Value;
}
