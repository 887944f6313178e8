//# Extension that turns a decision into a result
public static class DecisionExtensions
{
    public static TResult? OrDefault<T, TResult>(this Decision<T> decision, Func<Permit<T>, TResult> run) =>
        decision.Match(run: permit => (TResult?)run(permit), hitl: _ => default, stop: _ => default);
}
//# Extension of a task of a decision
public static class TaskExtensions
{
    public static async Task<bool> IsRunAsync<T>(this ValueTask<Decision<T>> asking) => (await asking).IsRun;
}
//# Guard helper that keeps its promise
public static class Guard
{
    public static void Demand<T>([EnsuresRun] Decision<T> decision, string what)
    {
        if (!decision.IsRun)
        {
            throw new UnauthorizedAccessException($"{what}: {decision.Reason}");
        }
    }
}

public sealed class UsesGuard(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("guard"));
        Guard.Demand(decision, "refund");
        return await payments.RefundAsync(refund);
    }
}
//# Predicate helper that keeps its promise
public static class Allowed
{
    public static bool By<T>([RunWhen(true)] Decision<T> decision) => decision.IsRun;
}

public sealed class UsesAllowed(GatePipeline<Mail> pipeline, IMailer mailer)
{
    public async Task SendAsync(Mail mail)
    {
        var decision = await pipeline.EvaluateAsync(mail, new RunContext("allowed"));
        if (Allowed.By(decision))
        {
            await mailer.SendAsync(mail);
        }
    }
}
//# Handler marked as handling
public static class Reporter
{
    public static void Report<T>([HandlesDecision] Decision<T> decision, ILedger ledger) =>
        decision.Switch(
            run: _ => ledger.Enter("run"),
            hitl: ask => ledger.Enter(ask.Reason.Name), stop: notice => ledger.Enter(notice.Reason.Name));
}
//# Decorator that logs and passes the decision on
public interface IAsker<T>
{
    ValueTask<Decision<T>> AskAsync(T request, CancellationToken cancellationToken);
}

public sealed class LoggingAsker<T>(IAsker<T> inner, IJournal journal) : IAsker<T>
{
    public async ValueTask<Decision<T>> AskAsync(T request, CancellationToken cancellationToken)
    {
        Decision<T> decision = await inner.AskAsync(request, cancellationToken);
        journal.Write("decided {0}", decision);
        return decision;
    }
}

public sealed class PipelineAsker<T>(GatePipeline<T> pipeline, RunContext run) : IAsker<T>
{
    public ValueTask<Decision<T>> AskAsync(T request, CancellationToken cancellationToken) =>
        pipeline.EvaluateAsync(request, run, cancellationToken);
}
//# Composite of two pipelines
public sealed class Both<T>(GatePipeline<T> first, GatePipeline<T> second)
{
    public async Task<Decision<T>> AskAsync(T request, RunContext run)
    {
        Decision<T> one = await first.EvaluateAsync(request, run);
        return one.IsRun ? await second.EvaluateAsync(request, run) : one;
    }
}
//# Strictest of two asked at once
public sealed class AtOnce<T>(GatePipeline<T> first, GatePipeline<T> second)
{
    public async Task<Decision<T>> AskAsync(T request, RunContext run)
    {
        Decision<T>[] both = await Task.WhenAll(
            first.EvaluateAsync(request, run).AsTask(), second.EvaluateAsync(request, run).AsTask());
        return Decision.Strictest(both);
    }
}
//# Generic service over any request
public sealed class Guarded<T, TResult>(GatePipeline<T> pipeline, Func<Permit<T>, Task<TResult>> effect)
{
    public async Task<TResult> RunAsync(T request, RunContext run)
    {
        Decision<T> decision = await pipeline.EvaluateAsync(request, run);
        return decision.TryGetPermit(out Permit<T>? permit)
            ? await effect(permit)
            : throw new DecisionNotRunException(decision.ToRecord());
    }
}
//# Effect method that its callers have to guard
public sealed class BulkMailer(IMailer mailer, GatePipeline<Mail> pipeline)
{
    [GuardedEffect(Request = "mail")]
    public async Task SendTwiceAsync(Mail mail)
    {
        await mailer.SendAsync(mail);
        await mailer.SendAsync(mail);
    }

    public async Task HandleAsync(Mail mail)
    {
        (await pipeline.EvaluateAsync(mail, new RunContext("twice"))).ThrowIfNotRun();
        await SendTwiceAsync(mail);
    }
}
//# Effect that takes the decision itself
public sealed class TakesDecision(IPayments payments, GatePipeline<Refund> pipeline)
{
    public async Task HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("takes"));
        if (decision.IsRun)
        {
            await PayAsync(decision, refund);
        }
    }

    private Task<string> PayAsync([RequiresRun] Decision<Refund> decision, Refund refund) =>
        payments.RefundAsync(refund);
}
//# Own result type with outcome tests
[MustHandle]
public readonly struct Answer(Verdict verdict, string text)
{
    [OutcomeTest(Verdict.Run)]
    public bool IsYes => verdict == Verdict.Run;

    [OutcomeTest(Verdict.Hitl)]
    public bool IsMaybe => verdict == Verdict.Hitl;

    public string Text => text;
}

public sealed class AnswerUser(Func<string, Answer> ask)
{
    public string Handle(string question)
    {
        Answer answer = ask(question);
        return answer.IsYes ? answer.Text : answer.IsMaybe ? "later" : "no";
    }
}
//# Conversion of a decision to a result type
public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;

    public sealed record Error(string Reason) : Result<T>;
}

public sealed class ToResult(GatePipeline<Refund> pipeline)
{
    public async Task<Result<Refund>> AskAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("result"));
        return decision.IsRun ? new Result<Refund>.Ok(refund) : new Result<Refund>.Error(decision.Reason.Name);
    }
}
