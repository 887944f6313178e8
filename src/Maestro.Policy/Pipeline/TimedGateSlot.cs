namespace Maestro.Policy.Pipeline;

/// <summary>A gate whose answer has to come within its time: one that comes later is no answer.</summary>
internal sealed class TimedGateSlot<T>(GateSlot<T> inner, TimeSpan timeout) : GateSlot<T>(inner.Seat)
{
    public override GateResult Ask(T request, in Inquiry inquiry, out Task<GateResult>? later)
    {
        long start = Seat.Time.GetTimestamp();
        CancellationTokenSource timer = new(timeout, Seat.Time);
        CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(inquiry.Cancellation, timer.Token);
        GateResult result = inner.Ask(request, new(inquiry.Run, inquiry.Observers, either.Token), out later);
        if (later is not null)
        {
            later = Await(later, start, timer, either, inquiry);
            return default;
        }

        either.Dispose();
        timer.Dispose();
        return InTime(result, start, inquiry);
    }

    // The inner slot fails only when one of the two tokens says so, and then at once.
    private async Task<GateResult> Await(
        Task<GateResult> answer,
        long start,
        CancellationTokenSource timer,
        CancellationTokenSource either,
        Inquiry inquiry)
    {
        using (timer)
        using (either)
        {
            try
            {
                return InTime(await answer.ConfigureAwait(false), start, inquiry);
            }
            catch (OperationCanceledException)
            {
                inquiry.Cancellation.ThrowIfCancellationRequested();
                return Late(inquiry);
            }
        }
    }

    private GateResult InTime(in GateResult result, long start, in Inquiry inquiry) =>
        Seat.Time.GetElapsedTime(start) < timeout ? result : Late(inquiry);

    private GateResult Late(in Inquiry inquiry)
    {
        string problem = FormattableString.Invariant($"no answer within {timeout:c}");
        inquiry.Observers?.Faulted(inquiry.Run, Seat.Name, new TimeoutException(problem));
        return GateResult.Stop(Seat.Codebook[SystemReason.GateTimeout], problem);
    }
}
