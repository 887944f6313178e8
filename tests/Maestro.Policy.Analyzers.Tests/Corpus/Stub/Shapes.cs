//# Struct decision examined
public sealed class StructDecision(Gate gate)
{
    public string Handle(Request request)
    {
        ValueDecision decision = gate.EvaluateValue(request);
        if (decision.IsRun) return "run";
        return decision.IsHitl ? "hitl" : "stop";
    }
}
//# Union matched by types
public sealed class UnionMatch(Gate gate)
{
    public string Handle(Request request) => gate.EvaluateUnion(request) switch
    {
        UnionDecision.Run => "run",
        UnionDecision.Hitl ask => ask.Ticket.Id,
        UnionDecision.Stop => "stop",
        _ => throw new InvalidOperationException(),
    };
}
//# Union with a permit
public sealed class UnionPermit(Gate gate)
{
    public void Handle(Request request)
    {
        if (gate.EvaluateUnion(request) is UnionDecision.Run { Permit: var permit })
        {
            Effects.SendWith(permit, request);
        }
    }
}
//# Union in a switch statement
public sealed class UnionStatement(Gate gate)
{
    public void Handle(Request request)
    {
        switch (gate.EvaluateUnion(request))
        {
            case UnionDecision.Run:
                Effects.Send(request);
                break;
            case UnionDecision.Hitl:
                Work.Do();
                break;
            case UnionDecision.Stop:
                Log.Warn("stopped");
                break;
        }
    }
}
//# Quick verdict
public sealed class Quick(Gate gate)
{
    public bool May(Request request) => gate.Quick(request) == Verdict.Run;
}
//# Verdict in a variable, all named
public sealed class VerdictVariable(Gate gate)
{
    public int Handle(Request request)
    {
        Verdict verdict = gate.Quick(request);
        return verdict switch
        {
            Verdict.Run => 1,
            Verdict.Hitl => 2,
            Verdict.Stop => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }
}
//# Deconstructed into verdict and reason
public sealed class Deconstructed(IGate gate)
{
    public string Handle(Request request)
    {
        (Verdict verdict, ReasonCode reason) = gate.Evaluate(request);
        return verdict == Verdict.Run ? "ok" : reason.Value;
    }
}
//# Positional pattern
public sealed class Positional(IGate gate)
{
    public bool May(Request request) => gate.Evaluate(request) is (Verdict.Run, _);
}
//# Decision with its cost
public sealed class WithCost(Gate gate)
{
    public int Handle(Request request)
    {
        var (decision, cost) = gate.EvaluateWithCost(request);
        return decision.IsRun ? cost : 0;
    }
}
//# Cost alone isn't asked for without the decision
public sealed class CostAndDecision(Gate gate)
{
    public (bool May, int Cost) Handle(Request request)
    {
        var asked = gate.EvaluateWithCost(request);
        return (asked.decision.IsRun, asked.cost);
    }
}
