//# Host's own dispatcher
public static class Dispatcher
{
    public static void Dispatch([HandlesDecision] Decision decision, Action run) =>
        decision.Switch(_ => run(), _ => Work.Do(), _ => Log.Warn("stopped"));
}

public sealed class Dispatches(IGate gate)
{
    public void Handle(Request request) => Dispatcher.Dispatch(gate.Evaluate(request), Work.Do);
}
//# Host's own guard
public static class Demand
{
    public static Decision That([EnsuresRun] Decision decision) =>
        decision.IsRun ? decision : throw new DecisionNotRunException(decision.ReasonCode.Value);
}

public sealed class Demands(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = Demand.That(gate.Evaluate(request));
        Log.Info("going on with {0}", decision);
        if (decision.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Host's own predicate
public static class Is
{
    public static bool Allowed([RunWhen(true)] Decision decision) => decision.Verdict == Verdict.Run;

    public static bool Refused([RunWhen(false)] Decision decision) => !decision.IsRun;
}

public sealed class Predicates(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (Is.Refused(decision))
        {
            return;
        }

        Effects.Send(request);
    }
}
//# Host's own result with a test
[MustHandle]
public sealed class Shipment(bool isAllowed)
{
    [OutcomeTest(Verdict.Run)]
    public bool IsAllowed => isAllowed;
}

public sealed class Ships(Func<Shipment> ship)
{
    public string Handle() => ship().IsAllowed ? "shipped" : "kept";
}
//# Host's own log
public static class Audit
{
    [DecisionLogSink]
    public static void Write(Decision decision) => Console.WriteLine(decision);
}

public sealed class Audits(IGate gate)
{
    public bool Handle(Request request)
    {
        var decision = gate.Evaluate(request);
        Audit.Write(decision);
        return decision.IsRun;
    }
}
//# Fluent call that may be ignored
public static class Fluent
{
    [MayIgnore]
    public static Decision Logged(this Decision decision)
    {
        Log.Info(decision.ToString());
        return decision;
    }
}

public sealed class UsesFluent(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        decision.Logged();
        if (decision.IsRun)
        {
            Effects.Send(request);
        }
    }
}
//# Effects behind an attribute of one's own
public sealed class Transfers(IGate gate)
{
    [GuardedEffect(Request = "request")]
    private static void Transfer(Request request) => Work.Do();

    public void Handle(Request request)
    {
        if (gate.Evaluate(request).IsRun)
        {
            Transfer(request);
        }
    }
}
//# Decision source that combines
[DecisionSource]
public sealed class Combined(IGate first, IGate second) : IGate
{
    public Decision Evaluate(Request request)
    {
        Decision one = first.Evaluate(request);
        return one.IsRun ? second.Evaluate(request) : one;
    }

    public async ValueTask<Decision> EvaluateAsync(Request request, CancellationToken ct = default)
    {
        Decision one = await first.EvaluateAsync(request, ct);
        return one.IsRun ? await second.EvaluateAsync(request, ct) : one;
    }
}
//# Decision source with a rule of its own
[DecisionSource]
public sealed class AmountGate(int limit) : IGate
{
    public Decision Evaluate(Request request)
    {
        if (request.Amount < 0)
        {
            return Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate);
        }

        return request.Amount <= limit
            ? Decision.Run(Codes.Ok, Layers.AccGate)
            : Decision.Hitl(Codes.AuthRequired, Layers.AccGate);
    }

    public ValueTask<Decision> EvaluateAsync(Request request, CancellationToken ct = default) => new(Evaluate(request));
}
//# Decision source that fails closed
[DecisionSource]
public sealed class Closed(IGate inner) : IGate
{
    public Decision Evaluate(Request request)
    {
        try
        {
            return inner.Evaluate(request);
        }
        catch (IOException)
        {
            return Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate);
        }
    }

    public ValueTask<Decision> EvaluateAsync(Request request, CancellationToken ct = default) => new(Evaluate(request));
}
