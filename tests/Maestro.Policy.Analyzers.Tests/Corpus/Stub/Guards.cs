//# Early return by negation
public sealed class EarlyReturn(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (!decision.IsRun)
            return;
        Effects.Send(request);
    }
}
//# Early return by comparison with false
public sealed class ComparedWithFalse(IGate gate)
{
    public void Handle(Request request)
    {
        var decision = gate.Evaluate(request);
        if (decision.IsRun == false) return;
        Effects.Send(request);
    }
}
//# Guard by an equality of verdicts
public sealed class ByVerdict(IGate gate)
{
    public bool Handle(Request request)
    {
        if (gate.Evaluate(request).Verdict != Verdict.Run)
        {
            return false;
        }

        Effects.Delete(request.Id);
        return true;
    }
}
//# Guard in a conditional expression
public sealed class InExpression(IGate gate)
{
    public int Handle(Request request) => gate.Evaluate(request).IsRun ? Effects.Delete(request.Id) : 0;
}
//# Guard with a short circuit
public sealed class ShortCircuit(IGate gate)
{
    public bool Handle(Request request) => gate.Evaluate(request).IsRun && Effects.Delete(request.Id) > 0;
}
//# Guard in a while condition over different requests
public sealed class WhileQueue(IGate gate, Queue<Request> queue)
{
    public void Drain()
    {
        while (queue.TryDequeue(out Request? request))
        {
            if (gate.Evaluate(request) is { IsRun: true })
            {
                Effects.Send(request);
            }
        }
    }
}
//# Continue on what may not run
public sealed class Continue(IGate gate)
{
    public void Handle(IEnumerable<Request> requests)
    {
        foreach (var request in requests)
        {
            if (gate.Evaluate(request) is not { IsRun: true })
            {
                continue;
            }

            Effects.Send(request);
        }
    }
}
//# EnsureRun in a chain
public sealed class Chain(IGate gate)
{
    public ReasonCode Handle(Request request)
    {
        ReasonCode reason = gate.Evaluate(request).EnsureRun().ReasonCode;
        Effects.Send(request);
        return reason;
    }
}
//# EnsureRun as a statement
public sealed class EnsureStatement(IGate gate)
{
    public void Handle(Request request)
    {
        gate.Evaluate(request).EnsureRun();
        Effects.Send(request);
    }
}
