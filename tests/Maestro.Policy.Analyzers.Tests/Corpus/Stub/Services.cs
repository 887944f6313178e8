//# Pause goes to a queue
public sealed class ToQueue(IGate gate, IHitlQueue queue)
{
    public bool Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (decision.IsHitl)
        {
            queue.Enqueue(decision, request);
        }

        return decision.IsRun;
    }
}
//# Pause goes to a queue asynchronously
public sealed class ToQueueAsync(IGate gate, IHitlQueue queue)
{
    public async Task HandleAsync(Request request)
    {
        var decision = await gate.EvaluateAsync(request);
        if (decision.IsRun)
        {
            await Effects.SendAsync(request);
            return;
        }

        if (decision.IsHitl)
        {
            await queue.EnqueueAsync(decision, request);
        }
    }
}
//# Logged, then handled
public sealed class LoggedThenHandled(IGate gate)
{
    public bool Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        Log.Info("{0} for {1}", decision, request.Id);
        return decision.IsRun;
    }
}
//# Handled, then logged
public sealed class HandledThenLogged(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            Effects.Send(request);
        }

        Log.Info($"{request.Id}: {decision.ReasonCode} on {decision.Layer}");
    }
}
//# Mapped to a problem with typed codes
public sealed class Problems(IGate gate)
{
    public string? Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            return null;
        }

        return decision.ReasonCode == Codes.AuthRequired ? "sign in" : decision.Explanation;
    }
}
