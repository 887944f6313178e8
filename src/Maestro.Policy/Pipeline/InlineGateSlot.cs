namespace Maestro.Policy.Pipeline;

/// <summary>A gate that is a function and answers at once.</summary>
internal sealed class InlineGateSlot<T>(GateSeat seat, Func<T, GateContext, GateResult> judge) : GateSlot<T>(seat)
{
    public Func<T, GateContext, GateResult> Judge => judge;

    public override GateResult Ask(T request, in Inquiry inquiry, out Task<GateResult>? later)
    {
        try
        {
            later = null;
            return judge(request, new(Seat.Scope, inquiry.Run));
        }
        catch (Exception exception)
        {
            return Failed(inquiry, exception, out later);
        }
    }
}
