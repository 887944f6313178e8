//# State machine driven by the verdict
public enum State { Asked, Paid, Waiting, Refused }

public sealed class RefundMachine
{
    public State State { get; private set; }

    public void Advance(Decision<Refund> decision) => State = (State, decision.Verdict) switch
    {
        (State.Asked or State.Waiting, Verdict.Run) => State.Paid,
        (State.Asked, Verdict.Hitl) => State.Waiting,
        (State.Waiting, Verdict.Hitl) => State.Waiting,
        (_, Verdict.Stop) => State.Refused,
        var (state, _) => throw new InvalidOperationException($"{state} is final."),
    };
}
//# Steps with an early end
public sealed class Workflow(GatePipeline<Refund> pipeline, IPayments payments, IDesk desk)
{
    public async Task<State> RunAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("flow"));
        State state = decision.Match(run: _ => State.Paid, hitl: _ => State.Waiting, stop: _ => State.Refused);
        switch (state)
        {
            case State.Paid:
                await decision.SwitchAsync(p => payments.PayAsync(p), _ => Task.CompletedTask, _ => Task.CompletedTask);
                break;
            case State.Waiting:
                await decision.SwitchAsync(
                    _ => Task.CompletedTask, ask => desk.OpenAsync(ask), _ => Task.CompletedTask);
                break;
        }

        return state;
    }

    public enum State { Paid, Waiting, Refused }
}
//# Flag kept in a bool
public sealed class Flagged(GatePipeline<Mail> pipeline, IMailer mailer)
{
    public async Task<bool> SendAsync(Mail mail)
    {
        bool allowed = (await pipeline.EvaluateAsync(mail, new RunContext("flag"))).IsRun;
        if (allowed)
        {
            await mailer.SendAsync(mail);
        }

        return allowed;
    }
}
//# Flag negated and joined with another condition
public sealed class Joined(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund, bool isHoliday)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("joined"));
        bool refused = !decision.IsRun;
        if (refused || isHoliday)
        {
            return "not now";
        }

        return await payments.RefundAsync(refund);
    }
}
//# One decision for two effects on the same request
public sealed class TwoEffects(GatePipeline<Mail> pipeline, IMailer mailer, ILedger ledger)
{
    public async Task SendAsync(Mail mail)
    {
        Decision<Mail> decision = await pipeline.EvaluateAsync(mail, new RunContext("two"));
        if (!decision.IsRun)
        {
            ledger.Enter(decision.Reason.Name);
            return;
        }

        if (!mailer.TrySend(mail))
        {
            await mailer.SendAsync(mail);
        }
    }
}
//# Two decisions for two requests
public sealed class TwoRequests(
    GatePipeline<Refund> refunds, GatePipeline<Mail> mails, IPayments payments, IMailer mailer)
{
    public async Task HandleAsync(Refund refund, Mail mail)
    {
        if ((await refunds.EvaluateAsync(refund, new RunContext("r"))).IsRun)
        {
            await payments.RefundAsync(refund);
        }

        if ((await mails.EvaluateAsync(mail, new RunContext("m"))).IsRun)
        {
            await mailer.SendAsync(mail);
        }
    }
}
