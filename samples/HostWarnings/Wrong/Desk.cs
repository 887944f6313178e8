using Maestro.Policy;

namespace HostWarnings;

/// <summary>Every method makes one mistake.</summary>
internal sealed class Desk(GatePipeline<Refund> pipeline)
{
    // Asks, and does as it likes.
    public async Task AskAndForget(Refund refund, RunContext run)
    {
        await pipeline.EvaluateAsync(refund, run);
        Console.WriteLine(refund.OrderId);
    }

    // Knows what was decided, and only tells.
    public async Task OnlyLog(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        Console.WriteLine($"decided: {decision}");
    }

    // What waits for a human isn't stopped, so it goes on.
    public async Task LetPausesThrough(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        if (decision.IsStop)
        {
            return;
        }

        Console.WriteLine(refund.OrderId);
    }

    // Pays before it looks.
    public async Task PayFirst(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        Payments.Pay(refund);
        decision.ThrowIfNotRun();
    }

    // A test that is turned around: what is refused gets paid.
    public async Task PayTheRefused(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        if (!decision.IsRun)
        {
            Payments.Pay(refund);
        }
    }

    // Says that there is a permit.
    public async Task Insist(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        decision.TryGetPermit(out Permit<Refund>? permit);
        Payments.PayWith(permit!);
    }

    // An excuse that nobody can check.
    public async Task Excuse(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        decision.Acknowledge("todo");
    }
}
