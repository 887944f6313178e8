using System.Runtime.CompilerServices;

namespace Maestro.Policy.Pipeline;

/// <summary>A gate in its place in a pipeline: asks it, and turns whatever goes wrong into an objection.</summary>
/// <typeparam name="T">The request's type.</typeparam>
internal abstract class GateSlot<T>(GateSeat seat)
{
    public GateSeat Seat { get; } = seat;

    /// <summary>Asks the gate.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inquiry">On whose behalf.</param>
    /// <param name="later">Null when the answer is what is returned; otherwise the answer to wait for, which fails only
    /// when the inquiry is cancelled.</param>
    /// <returns>The answer, unless it comes later.</returns>
    public abstract GateResult Ask(T request, in Inquiry inquiry, out Task<GateResult>? later);

    /// <summary>Waits for an answer, for as long as anybody waits for it.</summary>
    public async Task<GateResult> Await(Task<GateResult> answer, Inquiry inquiry)
    {
        try
        {
            return await answer.WaitAsync(inquiry.Cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nobody waits any longer for a gate that didn't listen; what it throws in the end goes nowhere.
            Abandoned.Observe(answer);
            GateResult fault = Failed(inquiry, exception, out Task<GateResult>? cancelled);
            return cancelled is null ? fault : await cancelled.ConfigureAwait(false);
        }
    }

    /// <summary>What an exception of the gate counts as.</summary>
    // Invariant: an exception is an objection, unless nobody waits for the answer any more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public GateResult Failed(in Inquiry inquiry, Exception exception, out Task<GateResult>? later)
    {
        if (inquiry.Cancellation.IsCancellationRequested)
        {
            later = Task.FromCanceled<GateResult>(inquiry.Cancellation);
            return default;
        }

        later = null;
        inquiry.Observers?.Faulted(inquiry.Run, Seat.Name, exception);
        return GateResult.Stop(Seat.Codebook[SystemReason.GateFaulted], exception.GetType().Name);
    }
}
