using System.Runtime.CompilerServices;

namespace Maestro.Policy.Pipeline;

/// <summary>A gate in its place in a pipeline: asks it, and turns whatever goes wrong into an objection.</summary>
/// <typeparam name="T">The request's type.</typeparam>
internal abstract class GateSlot<T>(GateSeat seat)
{
    public GateSeat Seat { get; } = seat;

    /// <summary>Asks the gate.</summary>
    /// <returns>The answer to wait for, which fails only when the token is cancelled; null when
    /// <paramref name="result"/> is the answer.</returns>
    public abstract Task<GateResult>? Ask(
        T request, RunContext run, ObserverGroup? observers, CancellationToken cancellationToken, out GateResult result);

    protected GateContext Context(RunContext run) => new(Seat.Scope, run);

    // Invariant: an exception is an objection, unless nobody waits for the answer any more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected Task<GateResult>? Failed(
        RunContext run,
        ObserverGroup? observers,
        Exception exception,
        CancellationToken cancellationToken,
        out GateResult result)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            result = default;
            return Task.FromCanceled<GateResult>(cancellationToken);
        }

        observers?.Faulted(run, Seat.Name, exception);
        result = GateResult.Stop(Seat.Codebook[SystemReason.GateFaulted], exception.GetType().Name);
        return null;
    }
}
