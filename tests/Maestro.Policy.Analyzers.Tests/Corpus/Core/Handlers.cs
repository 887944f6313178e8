//# Mediator behaviour in front of every handler
public interface IRequestHandler<in TRequest, TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
}

public sealed class GateBehavior<TRequest, TResponse>(
    GatePipeline<TRequest> pipeline, IRequestHandler<TRequest, TResponse> next)
    : IRequestHandler<TRequest, TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken)
    {
        Decision<TRequest> decision =
            await pipeline.EvaluateAsync(request, new RunContext("mediator"), cancellationToken);
        decision.ThrowIfNotRun();
        return await next.HandleAsync(request, cancellationToken);
    }
}
//# Command handler that answers with a status
public enum Status { Done, Waiting, Refused }

public sealed class RefundHandler(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<Status> HandleAsync(Refund command)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(command, new RunContext(command.Order));
        switch (decision.Verdict)
        {
            case Verdict.Run:
                await payments.RefundAsync(command);
                return Status.Done;
            case Verdict.Hitl:
                return Status.Waiting;
            case Verdict.Stop:
            default:
                return Status.Refused;
        }
    }
}
//# Query that tells what would happen
public sealed class PreviewHandler(GatePipeline<Refund> pipeline)
{
    public async Task<string> HandleAsync(Refund query)
    {
        Explanation explanation = await pipeline.ExplainAsync(query, new RunContext("preview"));
        return explanation.Decision.Verdict switch
        {
            Verdict.Run => "would be paid",
            Verdict.Hitl => "would wait",
            _ => "would be refused",
        };
    }
}
//# Notification handler that only acts on RUN (allows 012)
public sealed class OrderCancelled(GatePipeline<Mail> pipeline, ILedger ledger)
{
    public async Task HandleAsync(string customer)
    {
        Mail mail = new(customer, "Cancelled");
        var decision = await pipeline.EvaluateAsync(mail, new RunContext("cancelled"));
        if (decision.IsRun)
        {
            ledger.Enter(customer);
        }
    }
}
//# Handler with a validator before the gate
public sealed class ValidatingHandler(GatePipeline<Refund> pipeline, IPayments payments)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        if (refund.Amount <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(refund));
        }

        var decision = await pipeline.EvaluateAsync(refund, new RunContext("validated"));
        if (decision.IsStop || decision.IsHitl)
        {
            return decision.Reason.Name;
        }

        return await payments.RefundAsync(refund);
    }
}
//# Pre-processor that stores the decision in the context
public sealed class PipelineItem<T>
{
    public required T Request { get; init; }

    public Decision<T>? Decision { get; set; }
}

public sealed class PreProcessor<T>(GatePipeline<T> pipeline)
{
    public async Task ProcessAsync(PipelineItem<T> item) =>
        item.Decision = await pipeline.EvaluateAsync(item.Request, new RunContext("pre"));
}
//# Handler of a message with acknowledgement of the queue
public interface IMessage<out T>
{
    T Body { get; }

    Task CompleteAsync();

    Task DeferAsync();

    Task DeadLetterAsync(string reason);
}

public sealed class Consumer(GatePipeline<Mail> pipeline, IMailer mailer)
{
    public async Task ConsumeAsync(IMessage<Mail> message)
    {
        var decision = await pipeline.EvaluateAsync(message.Body, new RunContext("queue"));
        if (decision.TryGetPermit(out var permit))
        {
            await mailer.SendAsync(permit);
            await message.CompleteAsync();
        }
        else if (decision.IsHitl)
        {
            await message.DeferAsync();
        }
        else
        {
            await message.DeadLetterAsync(decision.Reason.Name);
        }
    }
}
//# Saga step that compensates when it is refused
public sealed class SagaStep(GatePipeline<Refund> pipeline, IPayments payments, ILedger ledger)
{
    public async Task<bool> ForwardAsync(Refund refund)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("saga"));
        if (!decision.IsRun)
        {
            ledger.Enter($"compensate {refund.Order}");
            return false;
        }

        await payments.RefundAsync(refund);
        ledger.Enter(refund.Order);
        return true;
    }
}
