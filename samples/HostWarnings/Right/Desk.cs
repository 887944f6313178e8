using Maestro.Policy;

namespace HostWarnings;

/// <summary>What the other desk should have done.</summary>
internal sealed class Desk(GatePipeline<Refund> pipeline)
{
    // Each outcome has its own answer.
    public async Task<string> Ask(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        return decision.Match(
            run: permit => $"{permit.Decision.Verdict}: {permit.Redeem().OrderId}",
            hitl: ask => $"{ask.Decision.Verdict}: a human is asked about {ask.Request.OrderId}",
            stop: notice => $"Stop: {notice.Reason}");
    }

    // The effect comes after the look, and only on RUN.
    public async Task PayAfterLooking(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        if (!decision.IsRun)
        {
            Console.WriteLine($"not paid: {decision}");
            return;
        }

        Payments.Pay(refund);
    }

    // The permit is obtained, and has the refund in it.
    public async Task PayWithPermit(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        if (decision.TryGetPermit(out Permit<Refund>? permit))
        {
            Payments.PayWith(permit);
        }
    }

    // On record, with a reason that a reviewer can check.
    public async Task Watch(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        decision.Acknowledge("shadow mode: refunds are still paid by hand until March");
    }
}
