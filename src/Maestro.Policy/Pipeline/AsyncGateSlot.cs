namespace Maestro.Policy.Pipeline;

/// <summary>A gate that may take its time: a class, or an asynchronous function.</summary>
internal sealed class AsyncGateSlot<T>(
    GateSeat seat, Func<T, GateContext, CancellationToken, ValueTask<GateResult>> judge) : GateSlot<T>(seat)
{
    public Func<T, GateContext, CancellationToken, ValueTask<GateResult>> Judge => judge;

    public override GateResult Ask(T request, in Inquiry inquiry, out Task<GateResult>? later)
    {
        try
        {
            ValueTask<GateResult> answer = judge(request, new(Seat.Scope, inquiry.Run), inquiry.Cancellation);
            later = answer.IsCompletedSuccessfully ? null : Await(answer.AsTask(), inquiry);
            return later is null ? answer.Result : default;
        }
        catch (Exception exception)
        {
            return Failed(inquiry, exception, out later);
        }
    }
}
