namespace Maestro.Policy.Pipeline;

/// <summary>A gate whose answer has to come within its time: one that comes later is no answer.</summary>
internal sealed class TimedGateSlot<T>(GateSlot<T> inner, TimeSpan timeout) : GateSlot<T>(inner.Seat)
{
    public override GateResult Ask(T request, in Inquiry inquiry, out Task<GateResult>? later)
    {
        GateTimer timer;
        try
        {
            timer = new(Seat.Time, timeout, inquiry.Cancellation);
        }
        catch (Exception exception)
        {
            return Failed(inquiry, exception, out later);
        }

        GateResult result = inner.Ask(request, new(inquiry.Run, inquiry.Observers, timer.Token), out later);
        if (later is not null)
        {
            later = Await(later, timer, inquiry);
            return default;
        }

        using (timer)
        {
            return timer.IsOver ? Late(inquiry) : result;
        }
    }

    // Invariant: what the gate hangs on its token has no say. Whether it is late is known without the token, which is
    // only told afterwards, and by another thread.
    private async Task<GateResult> Await(Task<GateResult> answer, GateTimer timer, Inquiry inquiry)
    {
        using (timer)
        {
            await Task.WhenAny(answer, timer.Over).WaitAsync(inquiry.Cancellation).ConfigureAwait(false);
            if (timer.IsOver)
            {
                timer.TellGate();
                return Late(inquiry);
            }

            return await answer.ConfigureAwait(false);
        }
    }

    private GateResult Late(in Inquiry inquiry)
    {
        string problem = FormattableString.Invariant($"no answer within {timeout:c}");
        inquiry.Observers?.Faulted(inquiry.Run, Seat.Name, new TimeoutException(problem));
        return GateResult.Stop(Seat.Codebook[SystemReason.GateTimeout], problem);
    }
}
