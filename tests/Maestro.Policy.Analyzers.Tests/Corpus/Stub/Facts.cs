//# Switch expression as the guard
public sealed class SwitchGuard(IGate gate)
{
    public void Handle(Request request)
    {
        bool go = gate.Evaluate(request).Verdict switch
        {
            Verdict.Run => true,
            _ => false,
        };
        if (go)
        {
            Effects.Send(request);
        }
    }
}
//# Guard joined with a null test
public sealed class WithNullTest(Gate gate)
{
    public void Handle(Request request)
    {
        Decision? decision = gate.Find(request.Id);
        if (decision is not null && decision.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Guard through a lifted comparison
public sealed class LiftedGuard(Gate gate)
{
    public void Handle(Request request)
    {
        Decision? decision = gate.Find(request.Id);
        if (decision?.IsRun != true)
        {
            return;
        }

        Effects.Send(request);
    }
}
//# Guard at the beginning of a constructor
public sealed class Session
{
    public Session(IGate gate, Request request)
    {
        gate.Evaluate(request).ThrowIfNotRun();
        Effects.Send(request);
        Id = request.Id;
    }

    public string Id { get; }
}
//# Guarded property setter
public sealed class Settings(IGate gate)
{
    public string Name
    {
        get;
        set
        {
            if (gate.Evaluate(new Request(value)).IsRun)
            {
                field = value;
            }
        }
    } = "";
}
//# Acknowledged decision beside the one that counts
public sealed class BesideShadow(IGate gate, IGate shadow)
{
    public void Handle(Request request)
    {
        shadow.Evaluate(request).Acknowledge("Shadow mode: the new gate has no say until it is agreed.");
        if (gate.Evaluate(request).IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Loop that ends at the first refusal
public sealed class FirstRefusal(IReadOnlyList<IGate> gates)
{
    public void Handle(Request request)
    {
        foreach (IGate gate in gates)
        {
            if (!gate.Evaluate(request).IsRun)
            {
                return;
            }
        }

        Work.Do();
    }
}
//# All gates have to agree
public sealed class AllAgree(IReadOnlyList<IGate> gates)
{
    public bool May(Request request) => gates.All(gate => gate.Evaluate(request).IsRun);
}
//# No gate may object
public sealed class NoneObjects(IReadOnlyList<IGate> gates)
{
    public bool May(Request request) => !gates.Any(gate => !gate.Evaluate(request).IsRun);
}
