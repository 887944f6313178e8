//# Batch that counts what became of each
public sealed class CountingBatch(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<(int Paid, int Waiting, int Refused)> RunAsync(IEnumerable<Refund> refunds, RunContext run)
    {
        int paid = 0, waiting = 0, refused = 0;
        foreach (Refund refund in refunds)
        {
            Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
            if (decision.IsRun)
            {
                await payments.RefundAsync(refund);
                paid++;
            }
            else if (decision.IsHitl)
            {
                waiting++;
            }
            else
            {
                refused++;
            }
        }

        return (paid, waiting, refused);
    }
}
//# Batch over the stream of decisions
public sealed class StreamBatch(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task RunAsync(IEnumerable<Refund> refunds, RunContext run, CancellationToken cancellationToken)
    {
        await foreach (Decision<Refund> decision in pipeline.EvaluateAllAsync(refunds, run, cancellationToken))
        {
            if (decision.TryGetPermit(out Permit<Refund>? permit))
            {
                await payments.PayAsync(permit, cancellationToken);
            }
        }
    }
}
//# Batch that is all or nothing
public sealed class AtomicBatch(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<bool> RunAsync(IReadOnlyList<Refund> refunds, RunContext run)
    {
        List<Decision<Refund>> decisions = [];
        foreach (Refund refund in refunds)
        {
            decisions.Add(await pipeline.EvaluateAsync(refund, run));
        }

        if (!decisions.All(static decision => decision.IsRun))
        {
            return false;
        }

        foreach (Decision<Refund> decision in decisions)
        {
            await decision.MatchAsync(
                run: permit => payments.PayAsync(permit),
                hitl: _ => Task.FromResult(""),
                stop: _ => Task.FromResult(""));
        }

        return true;
    }
}
//# Batch folded to the strictest
public sealed class FoldedBatch(GatePipeline<Mail> pipeline)
{
    public async Task<bool> MayAllAsync(IEnumerable<Mail> mails, RunContext run)
    {
        List<Decision<Mail>> all = [];
        await foreach (Decision<Mail> decision in pipeline.EvaluateAllAsync(mails, run))
        {
            all.Add(decision);
        }

        return Decision.Strictest(all.ToArray()).IsRun;
    }
}
//# Chunks with a pause between them
public sealed class ChunkedBatch(GatePipeline<Mail> pipeline, IMailer mailer)
{
    public async Task RunAsync(IEnumerable<Mail> mails, RunContext run)
    {
        foreach (Mail[] chunk in mails.Chunk(50))
        {
            foreach (Mail mail in chunk)
            {
                var decision = await pipeline.EvaluateAsync(mail, run);
                if (!decision.IsRun)
                {
                    continue;
                }

                await mailer.SendAsync(mail);
            }

            await Task.Delay(100);
        }
    }
}
//# Parallel batch with a degree
public sealed class ParallelBatch(GatePipeline<Refund> pipeline, IPayments payments)
{
    public Task RunAsync(IEnumerable<Refund> refunds, RunContext run) =>
        Parallel.ForEachAsync(
            refunds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (refund, cancellationToken) =>
        {
            Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run, cancellationToken);
            if (decision.IsRun)
            {
                await payments.RefundAsync(refund, cancellationToken);
            }
        });
}
//# Report of a batch by reason
public sealed class ReportBatch(GatePipeline<Refund> pipeline)
{
    public async Task<Dictionary<string, int>> RunAsync(IEnumerable<Refund> refunds, RunContext run)
    {
        Dictionary<string, int> refusals = [];
        await foreach (var decision in pipeline.EvaluateAllAsync(refunds, run))
        {
            if (!decision.IsRun)
            {
                refusals[decision.Reason.Name] = refusals.GetValueOrDefault(decision.Reason.Name) + 1;
            }
        }

        return refusals;
    }
}
//# Batch that stops after too many refusals
public sealed class ImpatientBatch(GatePipeline<Deletion> pipeline, IFiles files)
{
    public async Task RunAsync(IEnumerable<string> paths, RunContext run)
    {
        int refused = 0;
        foreach (string path in paths)
        {
            var decision = await pipeline.EvaluateAsync(new Deletion(path), run);
            if (decision.TryGetPermit(out var permit))
            {
                files.Delete(permit);
                continue;
            }

            if (++refused > 5)
            {
                break;
            }
        }
    }
}
//# Shadow comparison of two pipelines
public sealed class Shadow(GatePipeline<Refund> current, GatePipeline<Refund> next, ILedger ledger)
{
    public async Task<Decision<Refund>> AskAsync(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await current.EvaluateAsync(refund, run);
        Decision<Refund> other = await next.EvaluateAsync(refund, run);
        if (decision.Verdict != other.Verdict)
        {
            ledger.Enter($"{refund.Order}: {decision.Verdict} would become {other.Verdict}");
        }

        other.Acknowledge("Shadow mode of the new limits: compared, never acted on.");
        return decision;
    }
}
//# Replay that acknowledges every decision
public sealed class Replay(GatePipeline<Refund> pipeline)
{
    public async Task RunAsync(IEnumerable<Refund> recorded, RunContext run)
    {
        foreach (Refund refund in recorded)
        {
            (await pipeline.EvaluateAsync(refund, run))
                .Acknowledge("Replay of recorded refunds against a new codebook.");
        }
    }
}
