//# Async iterator that yields what is allowed
public sealed class AllowedStream(GatePipeline<Mail> pipeline)
{
    public async IAsyncEnumerable<Mail> FilterAsync(
        IAsyncEnumerable<Mail> mails, RunContext run,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Mail mail in mails.WithCancellation(cancellationToken))
        {
            if ((await pipeline.EvaluateAsync(mail, run, cancellationToken)).IsRun)
            {
                yield return mail;
            }
        }
    }
}
//# Channel between the gate and the effect
public sealed class Pump(
    GatePipeline<Refund> pipeline, ChannelReader<Refund> source, ChannelWriter<Decision<Refund>> sink)
{
    public async Task RunAsync(RunContext run)
    {
        await foreach (Refund refund in source.ReadAllAsync())
        {
            await sink.WriteAsync(await pipeline.EvaluateAsync(refund, run));
        }

        sink.Complete();
    }
}
//# Consumer of a channel of decisions
public sealed class Payer(ChannelReader<Decision<Refund>> decisions, IPayments payments, IDesk desk)
{
    public async Task RunAsync()
    {
        await foreach (Decision<Refund> decision in decisions.ReadAllAsync())
        {
            await decision.SwitchAsync(
                run: permit => payments.PayAsync(permit),
                hitl: ask => desk.OpenAsync(ask),
                stop: _ => Task.CompletedTask);
        }
    }
}
//# Progress reported for each decision
public sealed class Reporting(GatePipeline<Refund> pipeline, IPayments payments, IProgress<string> progress)
{
    public async Task RunAsync(IAsyncEnumerable<Refund> refunds, RunContext run)
    {
        await foreach (Decision<Refund> decision in pipeline.EvaluateAllAsync(refunds, run))
        {
            progress.Report(decision.TryGetPermit(out var permit)
                ? await payments.PayAsync(permit) : decision.Reason.Name);
        }
    }
}
//# Semaphore around question and effect
public sealed class Throttled(GatePipeline<ToolCall> pipeline, ITools tools)
{
    private readonly SemaphoreSlim _slots = new(2);

    public async Task<string?> InvokeAsync(ToolCall call, RunContext run)
    {
        await _slots.WaitAsync();
        try
        {
            Decision<ToolCall> decision = await pipeline.EvaluateAsync(call, run);
            if (decision.IsRun)
            {
                return await tools.InvokeAsync(call);
            }

            return decision.IsHitl ? "waiting" : null;
        }
        finally
        {
            _slots.Release();
        }
    }
}
//# Tasks collected and awaited together
public sealed class Collected(GatePipeline<Mail> pipeline)
{
    public async Task<int> CountAsync(IEnumerable<Mail> mails, RunContext run)
    {
        List<Task<Decision<Mail>>> asking = [.. mails.Select(mail => pipeline.EvaluateAsync(mail, run).AsTask())];
        Decision<Mail>[] decisions = await Task.WhenAll(asking);
        return decisions.Count(static decision => decision.IsRun);
    }
}
//# Decision started early and awaited late
public sealed class Overlapped(GatePipeline<Refund> pipeline, ILedger ledger, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund)
    {
        ValueTask<Decision<Refund>> asking = pipeline.EvaluateAsync(refund, new RunContext("early"));
        await ledger.EnterAsync("asked");
        Decision<Refund> decision = await asking;
        return decision.IsRun ? await payments.RefundAsync(refund) : null;
    }
}
//# Answers with ConfigureAwait
public sealed class Library(GatePipeline<Deletion> pipeline, IFiles files)
{
    public async Task<bool> DeleteAsync(string path)
    {
        Decision<Deletion> decision =
            await pipeline.EvaluateAsync(new Deletion(path), new RunContext("library")).ConfigureAwait(false);
        if (decision.TryGetPermit(out Permit<Deletion>? permit))
        {
            files.Delete(permit);
        }

        return decision.IsRun;
    }
}
