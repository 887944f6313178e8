//# Retry around the effect after one decision
public sealed class RetryEffect(GatePipeline<Refund> pipeline, HttpClient http)
{
    public async Task<bool> HandleAsync(Refund refund)
    {
        var decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        decision.ThrowIfNotRun();
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await http.PostAsync($"refunds/{refund.Order}", null);
                return true;
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt + 1));
            }
        }

        return false;
    }
}
//# Generic retry that knows no decisions
public static class Retry
{
    public static async Task<T> ThriceAsync<T>(Func<Task<T>> action)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (IOException) when (attempt < 3)
            {
                await Task.Delay(100);
            }
        }
    }
}

public sealed class UsesRetry(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("retry"));
        return decision.IsRun ? await Retry.ThriceAsync(() => payments.RefundAsync(refund)) : decision.Reason.Name;
    }
}
//# Cache of requests that were allowed a moment ago
public sealed class RecentlyAllowed(GatePipeline<string> pipeline, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new();

    public async Task<bool> MayReadAsync(string document)
    {
        if (_until.TryGetValue(document, out DateTimeOffset until) && time.GetUtcNow() < until)
        {
            return true;
        }

        Decision<string> decision = await pipeline.EvaluateAsync(document, new RunContext("read"));
        if (!decision.IsRun)
        {
            return false;
        }

        _until[document] = time.GetUtcNow().AddSeconds(30);
        return true;
    }
}
//# Lazily asked once per scope
public sealed class PerScope(GatePipeline<string> pipeline, string user)
{
    private Task<Decision<string>>? _asked;

    public Task<Decision<string>> AskAsync() =>
        _asked ??= pipeline.EvaluateAsync(user, new RunContext("scope")).AsTask();
}
//# Timeout of the caller around the question
public sealed class Impatient(GatePipeline<Refund> pipeline)
{
    public async Task<bool> MayAsync(Refund refund, TimeSpan limit)
    {
        using CancellationTokenSource source = new(limit);
        try
        {
            return (await pipeline.EvaluateAsync(refund, new RunContext("limited"), source.Token)).IsRun;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
//# Circuit breaker that refuses while it is open
public sealed class Breaker(GatePipeline<Mail> pipeline, IMailer mailer)
{
    private int _failures;

    public async Task<bool> SendAsync(Mail mail)
    {
        if (_failures > 3)
        {
            return false;
        }

        var decision = await pipeline.EvaluateAsync(mail, new RunContext("mail"));
        if (!decision.TryGetPermit(out var permit))
        {
            return false;
        }

        try
        {
            await mailer.SendAsync(permit);
            _failures = 0;
            return true;
        }
        catch (IOException)
        {
            _failures++;
            return false;
        }
    }
}
//# Asking again once a human has said yes
public sealed class Resumption(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> ResumeAsync(Refund refund, Approval approval)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("resume"), [approval]);
        return decision.TryGetPermit(out var permit) ? await payments.PayAsync(permit) : decision.Reason.Name;
    }
}
//# Approvals waited for in a loop
public sealed class WaitsForApproval(GatePipeline<Refund> pipeline, ChannelReader<Approval> answers)
{
    public async Task<Decision<Refund>> AskAsync(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        if (!decision.IsHitl)
        {
            return decision;
        }

        Approval approval = await answers.ReadAsync();
        return await pipeline.EvaluateAsync(refund, run, [approval]);
    }
}
