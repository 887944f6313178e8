//# Decision made in a helper and handled by its caller
public sealed class Helper(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund)
    {
        if (await AskAsync(refund) is { IsRun: true })
        {
            return await payments.RefundAsync(refund);
        }

        return null;
    }

    private async Task<Decision<Refund>> AskAsync(Refund refund) =>
        await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
}
//# Copy of a decision in another variable
public sealed class Copies(GatePipeline<Mail> pipeline, IMailer mailer)
{
    public async Task SendAsync(Mail mail)
    {
        Decision<Mail> asked = await pipeline.EvaluateAsync(mail, new RunContext("copy"));
        Decision<Mail> decision = asked;
        if (decision.IsRun)
        {
            await mailer.SendAsync(mail);
        }
    }
}
//# Decision reassigned after it was looked at
public sealed class Reassigns(GatePipeline<Refund> first, GatePipeline<Refund> second, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await first.EvaluateAsync(refund, run);
        if (!decision.IsRun)
        {
            return decision.Reason.Name;
        }

        decision = await second.EvaluateAsync(refund, run);
        if (!decision.IsRun)
        {
            return decision.Reason.Name;
        }

        return await payments.RefundAsync(refund);
    }
}
//# Request changed before it is decided
public sealed class Rounds(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund)
    {
        refund = refund with { Amount = decimal.Round(refund.Amount, 2) };
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        return decision.IsRun ? await payments.RefundAsync(refund) : null;
    }
}
//# Verdict kept for the response after the effect
public sealed class Responds(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<(Verdict Verdict, string? Receipt)> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        string? receipt = decision.IsRun ? await payments.RefundAsync(refund) : null;
        return (decision.Verdict, receipt);
    }
}
//# Metrics by verdict, then the handling
public sealed class Measures(GatePipeline<Refund> pipeline, IPayments payments)
{
    private int _runs;
    private int _others;

    public async Task HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        if (decision.IsRun)
        {
            _runs++;
        }
        else
        {
            _others++;
        }

        if (decision.TryGetPermit(out Permit<Refund>? permit))
        {
            await payments.PayAsync(permit);
        }
    }

    public double Share => (double)_runs / Math.Max(1, _runs + _others);
}
//# Permit returned to the caller
public sealed class Hands(GatePipeline<Refund> pipeline)
{
    public async Task<Permit<Refund>?> AskAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        return decision.TryGetPermit(out Permit<Refund>? permit) ? permit : null;
    }
}
//# Permit redeemed by the effect itself
public sealed class Effect(HttpClient http)
{
    [GuardedEffect]
    public async Task SendAsync(Permit<Mail> permit)
    {
        Mail mail = permit.Redeem();
        await http.PostAsync($"mails/{mail.To}", new StringContent(mail.Subject));
    }
}
//# Permit that may have been used
public sealed class MaybeUsed(IFiles files)
{
    public bool Delete(Permit<Deletion> permit)
    {
        if (!permit.TryRedeem(out Deletion? deletion))
        {
            return false;
        }

        return File.Exists(deletion.Path) && files is not null;
    }
}
//# Console program that ends with a code
public static class Program
{
    public static async Task<int> RunAsync(GatePipeline<string> pipeline, string prompt)
    {
        Decision<string> decision = await pipeline.EvaluateAsync(prompt, new RunContext("cli"));
        Console.WriteLine(decision);
        return decision.Match(run: static _ => 0, hitl: static _ => 2, stop: static _ => 1);
    }
}
//# Comparison of two decisions by their verdicts
public static class Compare
{
    public static bool IsSame(Decision<Refund> one, Decision<Refund> other) =>
        one.Verdict == other.Verdict && one.Reason == other.Reason;
}
//# Nullable decision that wasn't needed
public sealed class Optional(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string?> HandleAsync(Refund refund, bool isInternal)
    {
        Decision<Refund>? decision = isInternal ? null : await pipeline.EvaluateAsync(refund, new RunContext("maybe"));
        if (decision is not { IsRun: true })
        {
            return null;
        }

        return await payments.RefundAsync(refund);
    }
}
