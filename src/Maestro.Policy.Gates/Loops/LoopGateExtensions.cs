using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy;

/// <summary>Adds gates that end what goes round in circles.</summary>
public static class LoopGateExtensions
{
    /// <summary>Adds a gate that lets nothing pass in a session that is stopped, and asks a human in one whose end is
    /// recommended.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="store">Where sessions are kept, such as a <see cref="MemoryLoopStore"/>.</param>
    /// <param name="session">Takes from a run, for which the host vouches, the id of its session; safe for use by any
    /// number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddLoopGate<T>(
        this GatePipelineBuilder<T> builder,
        LoopGateOptions options,
        ILoopStore store,
        Func<RunContext, string?> session,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new LoopGate<T>(options, store, session), gate);
    }
}
