//# Guard's exception mapped to one's own
public sealed class RefusedException(string message, Exception inner) : Exception(message, inner);

public sealed class Mapping(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        try
        {
            (await pipeline.EvaluateAsync(refund, new RunContext("mapped"))).ThrowIfNotRun();
            return await payments.RefundAsync(refund);
        }
        catch (DecisionNotRunException refused)
        {
            throw new RefusedException(refused.Decision.Reason.Name, refused);
        }
    }
}
//# Guard's exception answered with a status
public sealed class StatusOf(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<int> HandleAsync(Refund refund)
    {
        try
        {
            (await pipeline.EvaluateAsync(refund, new RunContext("status"))).ThrowIfNotRun();
            await payments.RefundAsync(refund);
            return 200;
        }
        catch (DecisionNotRunException refused) when (refused.Decision.Verdict == Verdict.Hitl)
        {
            return 202;
        }
        catch (DecisionNotRunException)
        {
            return 403;
        }
    }
}
//# Failure of the effect doesn't touch the guard
public sealed class EffectFails(GatePipeline<Mail> pipeline, IMailer mailer, IJournal journal)
{
    public async Task<bool> SendAsync(Mail mail)
    {
        var decision = await pipeline.EvaluateAsync(mail, new RunContext("mail"));
        decision.ThrowIfNotRun();
        try
        {
            await mailer.SendAsync(mail);
            return true;
        }
        catch (IOException failed)
        {
            journal.Write("not sent: {0}", failed.Message);
            return false;
        }
    }
}
//# Finally that releases and decides nothing
public sealed class Releasing(GatePipeline<Deletion> pipeline, IFiles files, IDisposable handle)
{
    public async Task DeleteAsync(string path)
    {
        try
        {
            var decision = await pipeline.EvaluateAsync(new Deletion(path), new RunContext("delete"));
            if (decision.IsRun)
            {
                files.Delete(path);
            }
        }
        finally
        {
            handle.Dispose();
        }
    }
}
//# Spent permit answered as a conflict
public sealed class Conflicts(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("conflict"));
        if (!decision.TryGetPermit(out Permit<Refund>? permit))
        {
            return decision.Reason.Name;
        }

        try
        {
            return await payments.PayAsync(permit);
        }
        catch (PermitRefusedException)
        {
            return "conflict";
        }
    }
}
//# Wrong configuration is shown at the start
public static class Start
{
    public static GatePipeline<Mail>? TryBuild(Codebook book, IGate<Mail> gate, IAuditLog log)
    {
        try
        {
            return GatePipeline.For<Mail>(book).Gate(gate).Audit(log).Build();
        }
        catch (PipelineConfigurationException wrong)
        {
            foreach (string problem in wrong.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return null;
        }
    }
}
//# Question that fails is a refusal
public sealed class FailsClosed(GatePipeline<Refund> pipeline)
{
    public async Task<bool> MayAsync(Refund refund)
    {
        try
        {
            return (await pipeline.EvaluateAsync(refund, new RunContext("closed"))).IsRun;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
