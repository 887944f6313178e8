using System.Runtime.CompilerServices;

namespace Maestro.Policy.Pipeline;

/// <summary>A gate in its place in a pipeline: asks it, and turns whatever goes wrong into an objection.</summary>
/// <typeparam name="T">The request's type.</typeparam>
internal abstract class GateSlot<T>(GateSeat seat)
{
    public GateSeat Seat { get; } = seat;

    /// <summary>Asks the gate. The task fails only when the token is cancelled.</summary>
    public abstract ValueTask<GateResult> Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken);

    protected GateContext Context(RunContext run) => new(Seat.Layer, run, Seat.Time);

    // Invariant: an exception is an objection, unless nobody waits for the answer any more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected ValueTask<GateResult> Failed(
        RunContext run, ObserverGroup? observers, Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<GateResult>(cancellationToken);
        }

        observers?.Faulted(run, Seat.Name, exception);
        return GateResult.Stop(Seat.Codebook[SystemReason.GateFaulted], exception.GetType().Name);
    }
}
