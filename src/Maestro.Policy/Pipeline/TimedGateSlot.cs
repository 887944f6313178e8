namespace Maestro.Policy.Pipeline;

/// <summary>A gate whose answer has to come within its time: one that comes later is no answer.</summary>
internal sealed class TimedGateSlot<T>(GateSlot<T> inner, TimeSpan timeout) : GateSlot<T>(inner.Seat)
{
    public override Task<GateResult>? Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken, out GateResult result)
    {
        long start = Seat.Time.GetTimestamp();
        CancellationTokenSource timer = new(timeout, Seat.Time);
        CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        Task<GateResult>? answer = inner.Ask(request, run, observers, either.Token, out result);
        if (answer is not null)
        {
            return Await(answer, start, timer, either, run, observers, cancellationToken);
        }

        either.Dispose();
        timer.Dispose();
        result = InTime(result, start, run, observers);
        return null;
    }

    // The inner slot fails only when one of the two tokens says so, and then at once.
    private async Task<GateResult> Await(
        Task<GateResult> answer,
        long start,
        CancellationTokenSource timer,
        CancellationTokenSource either,
        RunContext run,
        ObserverGroup? observers,
        CancellationToken caller)
    {
        using (timer)
        using (either)
        {
            try
            {
                return InTime(await answer.ConfigureAwait(false), start, run, observers);
            }
            catch (OperationCanceledException)
            {
                caller.ThrowIfCancellationRequested();
                return Late(run, observers);
            }
        }
    }

    private GateResult InTime(in GateResult result, long start, RunContext run, ObserverGroup? observers) =>
        Seat.Time.GetElapsedTime(start) < timeout ? result : Late(run, observers);

    private GateResult Late(RunContext run, ObserverGroup? observers)
    {
        string problem = FormattableString.Invariant($"no answer within {timeout:c}");
        observers?.Faulted(run, Seat.Name, new TimeoutException(problem));
        return GateResult.Stop(Seat.Codebook[SystemReason.GateTimeout], problem);
    }
}
