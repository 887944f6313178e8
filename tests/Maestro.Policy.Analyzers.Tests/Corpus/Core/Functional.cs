//# Match to a tuple
public static class ToTuple
{
    public static (int Code, string Text) Of(Decision<Refund> decision) => decision.Match(
        run: static _ => (200, ""),
        hitl: static ask => (202, ask.Reason.Name),
        stop: static notice => (403, notice.Reason.Name));
}
//# Option of a permit
public readonly record struct Option<T>(T? Value, bool HasValue)
{
    public static Option<T> None => default;

    public static Option<T> Some(T value) => new(value, true);

    public Option<TResult> Map<TResult>(Func<T, TResult> map) =>
        HasValue ? Option<TResult>.Some(map(Value!)) : Option<TResult>.None;
}

public static class PermitOption
{
    public static Option<Permit<T>> ToOption<T>(this Decision<T> decision) =>
        decision.TryGetPermit(out Permit<T>? permit) ? Option<Permit<T>>.Some(permit) : Option<Permit<T>>.None;
}
//# Either of a refusal and a result
public abstract record Either<TLeft, TRight>
{
    public sealed record Left(TLeft Value) : Either<TLeft, TRight>;

    public sealed record Right(TRight Value) : Either<TLeft, TRight>;
}

public static class EitherDecision
{
    public static Either<DecisionRecord, TResult> Bind<T, TResult>(
        Decision<T> decision, Func<Permit<T>, TResult> run) =>
        decision.Match<Either<DecisionRecord, TResult>>(
            run: permit => new Either<DecisionRecord, TResult>.Right(run(permit)),
            hitl: ask => new Either<DecisionRecord, TResult>.Left(ask.Decision),
            stop: notice => new Either<DecisionRecord, TResult>.Left(notice.Decision));
}
//# Railway of steps that ends at the first refusal
public sealed class Railway(GatePipeline<ToolCall> pipeline, RunContext run)
{
    public async Task<string?> ThroughAsync(IEnumerable<ToolCall> calls)
    {
        foreach (ToolCall call in calls)
        {
            if (await StepAsync(call) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<string?> StepAsync(ToolCall call)
    {
        Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run);
        return decision.IsRun ? null : decision.Reason.Name;
    }
}
//# Local function as the run handler
public sealed class LocalHandler(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("local"));
        return await decision.MatchAsync(Pay, Wait, Refuse);

        Task<string> Pay(Permit<Refund> permit) => payments.PayAsync(permit);

        static Task<string> Wait(HitlRequest<Refund> ask) => Task.FromResult(ask.Reason.Name);

        static Task<string> Refuse(StopNotice notice) => Task.FromResult(notice.Reason.Name);
    }
}
//# Method groups as handlers
public sealed class Groups(GatePipeline<Refund> pipeline)
{
    public async Task<string> HandleAsync(Refund refund) =>
        (await pipeline.EvaluateAsync(refund, new RunContext("groups"))).Match(OnRun, OnHitl, OnStop);

    private static string OnRun(Permit<Refund> permit) => permit.Redeem().Order;

    private static string OnHitl(HitlRequest<Refund> ask) => ask.Detail ?? "";

    private static string OnStop(StopNotice notice) => notice.ToString();
}
//# Curried question
public static class Curried
{
    public static Func<T, Task<bool>> May<T>(GatePipeline<T> pipeline, RunContext run) =>
        async request => (await pipeline.EvaluateAsync(request, run)).IsRun;
}
//# Continuation form with its three handlers
public sealed class Continuation(GatePipeline<Deletion> pipeline, IFiles files, ILedger ledger)
{
    public void Delete(string path) =>
        pipeline.Guard(
            new Deletion(path),
            new RunContext("guard"),
            run: pass => files.Delete(pass.Redeem().Path),
            hitl: ask => ledger.Enter(ask.Reason.Name),
            stop: notice => ledger.Enter(notice.Reason.Name));
}
//# Continuation form with a result
public sealed class ContinuationResult(GatePipeline<Refund> pipeline)
{
    public int Handle(Refund refund) =>
        pipeline.Guard(
            refund,
            new RunContext("guard"),
            run: static pass => pass.TryRedeem(out _) ? 200 : 409,
            hitl: static _ => 202,
            stop: static notice => notice.IsSealed ? 410 : 403);
}
