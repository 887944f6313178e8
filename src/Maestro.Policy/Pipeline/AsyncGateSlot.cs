namespace Maestro.Policy.Pipeline;

/// <summary>A gate that may take its time: a class, or an asynchronous function.</summary>
internal sealed class AsyncGateSlot<T>(
    GateSeat seat, Func<T, GateContext, CancellationToken, ValueTask<GateResult>> judge) : GateSlot<T>(seat)
{
    public override Task<GateResult>? Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken, out GateResult result)
    {
        try
        {
            ValueTask<GateResult> answer = judge(request, Context(run), cancellationToken);
            if (answer.IsCompletedSuccessfully)
            {
                result = answer.Result;
                return null;
            }

            result = default;
            return Await(answer.AsTask(), run, observers, cancellationToken);
        }
        catch (Exception exception)
        {
            return Failed(run, observers, exception, cancellationToken, out result);
        }
    }

    private async Task<GateResult> Await(
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
            Task<GateResult>? cancelled = Failed(run, observers, exception, cancellationToken, out GateResult result);
            return cancelled is null ? result : await cancelled.ConfigureAwait(false);
        }
    }
}
