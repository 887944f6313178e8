namespace Maestro.Policy.Pipeline;

/// <summary>A gate whose answer has to come within its time: one that comes later is no answer.</summary>
internal sealed class TimedGateSlot<T>(GateSlot<T> inner, TimeSpan timeout) : GateSlot<T>(inner.Seat)
{
    public override ValueTask<GateResult> Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken)
    {
        long start = Seat.Time.GetTimestamp();
        CancellationTokenSource timer = new(timeout, Seat.Time);
        CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        ValueTask<GateResult> answer = inner.Ask(request, run, observers, either.Token);
        return Await(answer, start, timer, either, run, observers, cancellationToken);
    }

    private async ValueTask<GateResult> Await(
        ValueTask<GateResult> answer,
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
                // The inner slot fails only when one of the two tokens says so, and then at once.
                GateResult result = await answer.ConfigureAwait(false);
                return Seat.Time.GetElapsedTime(start) < timeout ? result : Late(run, observers);
            }
            catch (OperationCanceledException)
            {
                caller.ThrowIfCancellationRequested();
                return Late(run, observers);
            }
        }
    }

    private GateResult Late(RunContext run, ObserverGroup? observers)
    {
        observers?.Faulted(run, Seat.Name, new TimeoutException($"No answer within {timeout:c}."));
        return GateResult.Stop(Seat.Codebook[SystemReason.GateTimeout], FormattableString.Invariant($"no answer within {timeout:c}"));
    }
}
