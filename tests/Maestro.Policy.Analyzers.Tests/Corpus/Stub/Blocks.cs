//# Do while over pages, each decided
public sealed class Pages(IGate gate, Func<int, Request?> page)
{
    public int Handle()
    {
        int sent = 0;
        int number = 0;
        Request? request;
        do
        {
            request = page(number++);
            if (request is not null && gate.Evaluate(request).IsRun)
            {
                Effects.Send(request);
                sent++;
            }
        }
        while (request is not null);
        return sent;
    }
}
//# Lock around question and effect
public sealed class Locked(IGate gate)
{
    private readonly Lock _lock = new();

    public void Handle(Request request)
    {
        lock (_lock)
        {
            if (gate.Evaluate(request).IsRun)
            {
                Effects.Send(request);
            }
        }
    }
}
//# Using declaration before the guard
public sealed class Used(IGate gate, Func<IDisposable> open)
{
    public void Handle(Request request)
    {
        using IDisposable scope = open();
        gate.Evaluate(request).ThrowIfNotRun();
        Effects.Send(request);
    }
}
//# Finally that only tidies up
public sealed class Tidies(IGate gate)
{
    public void Handle(Request request)
    {
        try
        {
            gate.Evaluate(request).ThrowIfNotRun();
            Effects.Send(request);
        }
        finally
        {
            Work.Count++;
        }
    }
}
//# Catch of the refusal that returns
public sealed class CatchReturns(IGate gate)
{
    public bool Handle(Request request)
    {
        try
        {
            gate.Evaluate(request).ThrowIfNotRun();
        }
        catch (DecisionNotRunException)
        {
            return false;
        }

        Effects.Send(request);
        return true;
    }
}
//# Catch with a filter that leaves others alone
public sealed class Filtered(IGate gate)
{
    public bool Handle(Request request)
    {
        try
        {
            gate.Evaluate(request).ThrowIfNotRun();
            Effects.Send(request);
            return true;
        }
        catch (IOException broken) when (broken.HResult != 0)
        {
            Log.Warn(broken.Message);
            return false;
        }
    }
}
//# Iterator that sends what is allowed
public sealed class Iterator(IGate gate)
{
    public IEnumerable<string> Send(IEnumerable<Request> requests)
    {
        foreach (Request request in requests)
        {
            Decision decision = gate.Evaluate(request);
            if (decision.IsRun)
            {
                Effects.Send(request);
                yield return request.Id;
            }
            else
            {
                yield return decision.ReasonCode.Value;
            }
        }
    }
}
//# Async local function with a guard inside
public sealed class AsyncLocal(IGate gate)
{
    public Task HandleAllAsync(IEnumerable<Request> requests)
    {
        return Task.WhenAll(requests.Select(HandleAsync));

        async Task HandleAsync(Request request)
        {
            Decision decision = await gate.EvaluateAsync(request);
            if (decision.IsRun)
            {
                await Effects.SendAsync(request);
            }
        }
    }
}
//# Static lambda with its state
public sealed class WithState(IGate gate)
{
    public void Handle(Request request)
    {
        Decision decision = gate.Evaluate(request);
        if (decision.IsRun)
        {
            ThreadPool.QueueUserWorkItem(static state => Effects.Send(state), request, preferLocal: true);
        }
    }
}
