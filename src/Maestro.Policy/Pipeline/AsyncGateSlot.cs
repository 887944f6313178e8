namespace Maestro.Policy.Pipeline;

/// <summary>A gate that may take its time: a class, or an asynchronous function.</summary>
internal sealed class AsyncGateSlot<T>(
    GateSeat seat, Func<T, GateContext, CancellationToken, ValueTask<GateResult>> judge) : GateSlot<T>(seat)
{
    public override ValueTask<GateResult> Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken)
    {
        try
        {
            ValueTask<GateResult> answer = judge(request, Context(run), cancellationToken);
            return answer.IsCompletedSuccessfully ? answer : Await(answer.AsTask(), run, observers, cancellationToken);
        }
        catch (Exception exception)
        {
            return Failed(run, observers, exception, cancellationToken);
        }
    }

    private async ValueTask<GateResult> Await(
        Task<GateResult> answer, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nobody waits any longer for a gate that didn't listen; what it throws in the end goes nowhere.
            _ = answer.ContinueWith(
                static late => late.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return await Failed(run, observers, exception, cancellationToken).ConfigureAwait(false);
        }
    }
}
