using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Maestro.Policy;

namespace Host.Api;

// What the recorded cases expect around the decisions, as a host would write it with the library.
public sealed record Request(string Id, int Amount = 0);

public interface IGate
{
    Decision<Request> Evaluate(Request request);

    ValueTask<Decision<Request>> EvaluateAsync(Request request, CancellationToken cancellation = default);
}

[DecisionSource]
public class Gate : IGate
{
    public static Gate Default { get; } = new();

    public virtual Decision<Request> Evaluate(Request request) => default;

    public virtual ValueTask<Decision<Request>> EvaluateAsync(
        Request request, CancellationToken cancellation = default) =>
        new(Evaluate(request));

    public Task<Decision<Request>> EvaluateTaskAsync(Request request) => Task.FromResult(Evaluate(request));

    public bool TryEvaluate(Request request, out Decision<Request> decision)
    {
        decision = Evaluate(request);
        return true;
    }

    public (Decision<Request> decision, int cost) EvaluateWithCost(Request request) => (Evaluate(request), 1);

    public IReadOnlyList<Decision<Request>> EvaluateAll(IEnumerable<Request> requests) =>
        [.. requests.Select(Evaluate)];

    public async IAsyncEnumerable<Decision<Request>> EvaluateStream(IEnumerable<Request> requests)
    {
        foreach (Request request in requests)
        {
            yield return await EvaluateTaskAsync(request);
        }
    }

    public Verdict Quick(Request request) => Verdict.Stop;

    public Decision<Request>? Find(string id) => null;
}

public static class Effects
{
    [GuardedEffect(Request = "request")]
    public static void Send(Request request)
    {
    }

    [GuardedEffect]
    public static Task SendAsync(Request request) => Task.CompletedTask;

    [GuardedEffect]
    public static int Delete(string id) => 1;

    public static void SendWith(Permit<Request> permit, Request request)
    {
    }

    public static Task SendWithAsync(Permit<Request> permit, Request request) => Task.CompletedTask;

    public static void SendChecked([RequiresRun] Decision<Request> decision, Request request)
    {
    }
}

public interface IMailer
{
    [GuardedEffect]
    void Mail(string to);
}

[GuardedEffect]
public delegate void EffectCallback(Request request);

public static class Work
{
    public static int Count;

    public static void Do()
    {
    }

    public static Task DoAsync() => Task.CompletedTask;

    public static T Id<T>(T value) => value;
}

[DecisionLogSink]
public static class Log
{
    public static void Info(string message, params object?[] arguments)
    {
    }

    public static void Warn(string message, params object?[] arguments)
    {
    }
}

public interface IDecisionStore
{
    void Save(Decision<Request> decision);
}

public interface IHitlQueue
{
    void Enqueue(Decision<Request> decision, Request request);

    Task EnqueueAsync(Decision<Request> decision, Request request);
}
