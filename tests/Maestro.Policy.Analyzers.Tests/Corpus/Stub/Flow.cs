//# Negated conjunction
public sealed class NegatedConjunction(IGate gate)
{
    public void Handle(Request request, bool isOpen)
    {
        var decision = gate.Evaluate(request);
        if (!(decision.IsRun && isOpen))
        {
            return;
        }

        Effects.Send(request);
    }
}
//# Nested ifs
public sealed class NestedIfs(IGate gate)
{
    public void Handle(Request request)
    {
        var decision = gate.Evaluate(request);
        if (request.Amount > 0)
        {
            if (decision.IsRun)
            {
                if (request.Id.Length > 0)
                {
                    Effects.Send(request);
                }
            }
        }
    }
}
//# Effect in an else
public sealed class InElse(IGate gate)
{
    public void Handle(Request request)
    {
        var decision = gate.Evaluate(request);
        if (!decision.IsRun)
        {
            Log.Info("no {0}", decision.ReasonCode);
        }
        else
        {
            Effects.Send(request);
        }
    }
}
//# Small requests need no gate and no effect
public sealed class SmallFirst(IGate gate)
{
    public string Handle(Request request)
    {
        if (request.Amount == 0)
        {
            return "nothing to do";
        }

        var decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            Effects.Send(request);
            return "sent";
        }

        return decision.IsHitl ? "asked" : "refused";
    }
}
//# Decision assigned in both branches
public sealed class BothBranches(IGate cheap, IGate careful)
{
    public void Handle(Request request)
    {
        Decision decision;
        if (request.Amount < 10)
        {
            decision = cheap.Evaluate(request);
        }
        else
        {
            decision = careful.Evaluate(request);
        }

        decision.ThrowIfNotRun();
        Effects.Send(request);
    }
}
//# Gate chosen by a conditional expression
public sealed class ChosenGate(IGate cheap, IGate careful)
{
    public void Handle(Request request)
    {
        var decision = (request.Amount < 10 ? cheap : careful).Evaluate(request);
        if (decision.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Second opinion only after a RUN
public sealed class SecondOpinion(IGate first, IGate second)
{
    public void Handle(Request request)
    {
        Decision decision = first.Evaluate(request);
        if (decision.IsRun)
        {
            decision = second.Evaluate(request);
        }

        if (decision.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Goto that leaves
public sealed class Leaves(IGate gate)
{
    public bool Handle(Request request)
    {
        if (!gate.Evaluate(request).IsRun)
        {
            goto refused;
        }

        Effects.Send(request);
        return true;

    refused:
        return false;
    }
}
