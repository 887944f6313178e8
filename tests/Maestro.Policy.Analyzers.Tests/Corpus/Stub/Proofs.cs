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
