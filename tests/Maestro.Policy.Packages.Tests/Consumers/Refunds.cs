using Maestro.Policy;

/// <summary>What a host gets wrong, each line with the rule that says so, and what it gets right.</summary>
public sealed class Refunds(GatePipeline<string> pipeline)
{
    private static readonly RunContext Run = new("RUN#1");

    public async Task NobodyLooks(string order)
    {
        await pipeline.EvaluateAsync(order, Run); // MAESTRO001
        Pay(order);
    }

    public async Task NobodyWantsToLook(string order)
    {
        _ = await pipeline.EvaluateAsync(order, Run); // MAESTRO002
        Pay(order);
    }

    public async Task NobodyIsAsked(string order)
    {
        Decision<string> decision = await pipeline.EvaluateAsync(order, Run);
        if (!decision.IsStop) // MAESTRO010
        {
            Pay(order);
        }
    }

    public async Task<string> Right(string order)
    {
        Decision<string> decision = await pipeline.EvaluateAsync(order, Run);
        return decision.Match(
            run: permit => permit.Redeem(),
            hitl: ask => $"ask a human: {ask.Reason}",
            stop: notice => $"no: {notice.Reason}");
    }

    private static void Pay(string order) => Console.WriteLine(order);
}
