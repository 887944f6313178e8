//# Both refusals leave early
public sealed class BothLeave(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("leave"));
        if (decision.IsStop)
        {
            return "refused";
        }

        if (decision.IsHitl)
        {
            return "asked";
        }

        return await payments.RefundAsync(refund);
    }
}
//# Switch whose refusals leave
public sealed class SwitchLeaves(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("switch"));
        switch (decision.Verdict)
        {
            case Verdict.Stop:
                return "refused";
            case Verdict.Hitl:
                return "asked";
        }

        return await payments.RefundAsync(refund);
    }
}
//# Refusals first, without an effect
public sealed class RefusalsFirst(GatePipeline<Refund> pipeline, ILedger ledger)
{
    public async Task HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("first"));
        if (decision.IsStop)
        {
            ledger.Enter("refused");
        }
        else if (decision.IsHitl)
        {
            ledger.Enter("asked");
        }
        else
        {
            ledger.Enter(refund.Order);
        }
    }
}
