using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy;

/// <summary>Adds gates that go by trust.</summary>
public static class TrustGateExtensions
{
    /// <summary>Adds a gate that asks a human about every request that isn't approved by trust.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="source">Knows how far a run is trusted, such as a <see cref="TrustLedger"/>.</param>
    /// <param name="place">Takes from a request what it is about; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddTrustGate<T>(
        this GatePipelineBuilder<T> builder,
        TrustGateOptions options,
        ITrustSource source,
        Func<T, TrustPlace> place,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new TrustGate<T>(options, source, place), gate);
    }
}
