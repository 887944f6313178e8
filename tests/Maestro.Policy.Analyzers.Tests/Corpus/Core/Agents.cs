//# Tool loop that feeds refusals back to the model
public sealed class Agent(GatePipeline<ToolCall> pipeline, ITools tools)
{
    public async Task<List<string>> RunAsync(Queue<ToolCall> calls, RunContext run)
    {
        List<string> results = [];
        while (calls.TryDequeue(out ToolCall? call))
        {
            Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run);
            results.Add(await decision.MatchAsync(
                run: permit => tools.InvokeAsync(permit),
                hitl: ask => Task.FromResult($"waiting: {ask.Reason}"),
                stop: notice => Task.FromResult($"refused: {notice.Reason}")));
        }

        return results;
    }
}
//# Dispatcher by the name of the tool, behind one gate
public sealed class Dispatcher(
    GatePipeline<ToolCall> pipeline, IReadOnlyDictionary<string, Func<ToolCall, Task<string>>> tools)
{
    public async Task<string> InvokeAsync(ToolCall call, RunContext run)
    {
        var decision = await pipeline.EvaluateAsync(call, run);
        if (!decision.IsRun)
        {
            return decision.IsHitl ? "A human is asked." : $"No: {decision.Reason}";
        }

        return tools.TryGetValue(call.Tool, out var tool) ? await tool(call) : "No such tool.";
    }
}
//# Planner that drops refused steps before anything runs
public sealed class Planner(GatePipeline<ToolCall> pipeline)
{
    public async Task<IReadOnlyList<ToolCall>> KeepAllowedAsync(IEnumerable<ToolCall> plan, RunContext run)
    {
        List<ToolCall> allowed = [];
        foreach (ToolCall step in plan)
        {
            var decision = await pipeline.EvaluateAsync(step, run);
            if (decision.IsRun)
            {
                allowed.Add(step);
            }
            else if (decision.IsHitl)
            {
                break;
            }
        }

        return allowed;
    }
}
//# Agent that stops at the first objection
public sealed class CarefulAgent(GatePipeline<ToolCall> pipeline, ITools tools)
{
    public async Task<int> RunAsync(IReadOnlyList<ToolCall> plan, RunContext run)
    {
        int done = 0;
        foreach (ToolCall call in plan)
        {
            Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run);
            decision.ThrowIfNotRun();
            await tools.InvokeAsync(call);
            done++;
        }

        return done;
    }
}
//# Sub-agent whose budget shrinks
public sealed record Budget(int Calls);

public sealed class SubAgent(GatePipeline<ToolCall> pipeline, ITools tools)
{
    public async Task<(Budget Left, string Answer)> StepAsync(Budget budget, ToolCall call, RunContext run)
    {
        if (budget.Calls == 0)
        {
            return (budget, "out of budget");
        }

        Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run.WithFact(budget));
        string answer = decision.IsRun ? await tools.InvokeAsync(call) : decision.Reason.Name;
        return (budget with { Calls = budget.Calls - 1 }, answer);
    }
}
//# Transcript that keeps records, not decisions
public sealed class Transcript(GatePipeline<ToolCall> pipeline, ITools tools)
{
    private readonly List<DecisionRecord> _records = [];

    public IReadOnlyList<DecisionRecord> Records => _records;

    public async Task<string> CallAsync(ToolCall call, RunContext run)
    {
        Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run);
        _records.Add(decision.ToRecord());
        return decision.TryGetPermit(out Permit<ToolCall>? permit) ? await tools.InvokeAsync(permit) : "refused";
    }
}
//# Tools wrapped so that nobody reaches them without a gate
public sealed class GatedTools(ITools inner, GatePipeline<ToolCall> pipeline, RunContext run)
{
    public async Task<string> InvokeAsync(ToolCall call, CancellationToken cancellationToken = default)
    {
        var decision = await pipeline.EvaluateAsync(call, run, cancellationToken);
        decision.ThrowIfNotRun();
        return await inner.InvokeAsync(call, cancellationToken);
    }
}
//# Parallel tool calls, each with its own decision
public sealed class ParallelAgent(GatePipeline<ToolCall> pipeline, ITools tools)
{
    public Task<string[]> RunAsync(IEnumerable<ToolCall> calls, RunContext run) =>
        Task.WhenAll(calls.Select(async call =>
        {
            var decision = await pipeline.EvaluateAsync(call, run);
            return decision.TryGetPermit(out var permit) ? await tools.InvokeAsync(permit) : decision.Reason.Name;
        }));
}
//# Model's arguments are parsed before the gate sees them
public sealed class ParsingAgent(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> CallAsync(string json, RunContext run)
    {
        Refund? refund;
        try
        {
            refund = System.Text.Json.JsonSerializer.Deserialize<Refund>(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return "not understood";
        }

        if (refund is null)
        {
            return "nothing asked";
        }

        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        return decision.IsRun ? await payments.RefundAsync(refund) : decision.Reason.Name;
    }
}
//# Dry run of an agent
public sealed class DryRun(GatePipeline<ToolCall> pipeline)
{
    public async Task<int> CountObjectionsAsync(IEnumerable<ToolCall> calls, RunContext run)
    {
        int objections = 0;
        foreach (ToolCall call in calls)
        {
            Explanation explanation = await pipeline.ExplainAsync(call, run);
            if (explanation.Decision.Verdict != Verdict.Run)
            {
                objections++;
            }
        }

        return objections;
    }
}
