//# Nullable decision that is asked for later
public sealed class AskedLater(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund, bool isInternal)
    {
        Decision<Refund>? decision = null;
        if (!isInternal)
        {
            decision = await pipeline.EvaluateAsync(refund, new RunContext("later"));
        }

        return decision is { IsRun: true } ? await payments.RefundAsync(refund) : null;
    }
}
//# Nullable decision through its value
public sealed class ThroughValue(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund, bool isInternal)
    {
        Decision<Refund>? decision = isInternal ? null : await pipeline.EvaluateAsync(refund, new RunContext("value"));
        if (decision.HasValue && decision.Value.IsRun)
        {
            return await payments.RefundAsync(refund);
        }

        return null;
    }
}
//# Nullable decision through a lifted test
public sealed class ThroughLifted(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund, bool isInternal)
    {
        Decision<Refund>? decision = isInternal ? null : await pipeline.EvaluateAsync(refund, new RunContext("lifted"));
        return decision?.IsRun == true ? await payments.RefundAsync(refund) : null;
    }
}
//# Known decision, or a new one
public sealed class KnownOrNew(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund, Decision<Refund>? known)
    {
        Decision<Refund> decision = known ?? await pipeline.EvaluateAsync(refund, new RunContext("new"));
        return decision.IsRun ? await payments.RefundAsync(refund) : null;
    }
}
//# Decision out of a pair, with an effect
public sealed class OutOfPair(GatePipeline<Refund> pipeline, IPayments payments, TimeProvider time)
{
    public async Task<string?> HandleAsync(Refund refund)
    {
        var (decision, at) = (await pipeline.EvaluateAsync(refund, new RunContext("pair")), time.GetUtcNow());
        return decision.IsRun && at.Hour > 8 ? await payments.RefundAsync(refund) : null;
    }
}
