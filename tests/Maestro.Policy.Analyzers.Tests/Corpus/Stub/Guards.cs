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
//# Permit as proof
public sealed class Proof(IGate gate)
{
    public bool Handle(Request request)
    {
        if (!gate.Evaluate(request).TryGetPermit(out RunPermit? permit))
        {
            return false;
        }

        Effects.SendWith(permit, request);
        return true;
    }
}
//# Permit from a property pattern
public sealed class PermitPattern(IGate gate)
{
    public async Task HandleAsync(Request request)
    {
        if (await gate.EvaluateAsync(request) is { Permit: { } permit })
        {
            await Effects.SendWithAsync(permit, request);
        }
    }
}
//# Switch with the effect in its section
public sealed class SwitchSection(IGate gate, IHitlQueue queue)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        switch (decision.Verdict)
        {
            case Verdict.Run:
                Effects.Send(request);
                break;
            case Verdict.Hitl:
                queue.Enqueue(decision, request);
                break;
            default:
                throw new DecisionNotRunException();
        }
    }
}
//# Handlers with the effect in the first
public sealed class HandlerEffect(IGate gate)
{
    public void Handle(Request request) =>
        gate.Evaluate(request).Switch(_ => Effects.Send(request), _ => Work.Do(), _ => Log.Warn("stopped"));
}
//# Lambda under a guard
public sealed class LambdaUnderGuard(IGate gate)
{
    public Task HandleAsync(Request request)
    {
        if (!gate.Evaluate(request).IsRun)
        {
            return Task.CompletedTask;
        }

        return Task.Run(() => Effects.Send(request));
    }
}
//# Local function called under a guard
public sealed class LocalUnderGuard(IGate gate)
{
    public void Handle(Request request)
    {
        var decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            Send();
        }

        void Send() => Effects.Send(request);
    }
}
//# Method group under a guard
public sealed class GroupUnderGuard(IGate gate)
{
    public void Handle(Request request)
    {
        if (gate.Evaluate(request).IsRun)
        {
            Array.ForEach([request], Effects.Send);
        }
    }
}
//# Guard in a flag that is set once
public sealed class Flag(IGate gate)
{
    public void Handle(Request request, bool isUrgent)
    {
        bool go = gate.Evaluate(request).IsRun && isUrgent;
        Work.Do();
        if (go)
        {
            Effects.Send(request);
        }
    }
}
//# Both decisions have to be RUN
public sealed class BothGates(IGate first, IGate second)
{
    public void Handle(Request request)
    {
        Decision one = first.Evaluate(request);
        Decision two = second.Evaluate(request);
        if (one.IsRun && two.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Second gate is asked after the first
public sealed class OneByOne(IGate first, IGate second)
{
    public void Handle(Request request)
    {
        first.Evaluate(request).ThrowIfNotRun();
        second.Evaluate(request).ThrowIfNotRun();
        Effects.Send(request);
    }
}
//# Override needs no decision here
public sealed class Mailer : IMailer
{
    public void Mail(string to) => Work.Do();
}
//# Callback that is an effect, invoked on RUN
public sealed class Callback(IGate gate, EffectCallback send)
{
    public void Handle(Request request)
    {
        if (gate.Evaluate(request).IsRun)
        {
            send(request);
        }
    }
}
//# Checked parameter
public sealed class CheckedParameter(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        decision.ThrowIfNotRun();
        Effects.SendChecked(decision, request);
    }
}
//# Throw expression when it isn't RUN
public sealed class ThrowExpression(IGate gate)
{
    public int Handle(Request request) =>
        gate.Evaluate(request).IsRun ? Effects.Delete(request.Id) : throw new DecisionNotRunException("No.");
}
//# Try pattern of the gate
public sealed class TryPattern(Gate gate)
{
    public bool Handle(Request request)
    {
        if (!gate.TryEvaluate(request, out Decision decision) || !decision.IsRun)
        {
            return false;
        }

        Effects.Send(request);
        return true;
    }
}
