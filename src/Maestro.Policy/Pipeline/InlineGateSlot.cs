namespace Maestro.Policy.Pipeline;

/// <summary>A gate that is a function and answers at once.</summary>
internal sealed class InlineGateSlot<T>(GateSeat seat, Func<T, GateContext, GateResult> judge) : GateSlot<T>(seat)
{
    public override Task<GateResult>? Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken, out GateResult result)
    {
        try
        {
            result = judge(request, Context(run));
            return null;
        }
        catch (Exception exception)
        {
            return Failed(run, observers, exception, cancellationToken, out result);
        }
    }
}
