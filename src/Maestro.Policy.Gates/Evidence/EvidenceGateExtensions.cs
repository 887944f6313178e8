using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy;

/// <summary>Adds gates that look at evidence.</summary>
public static class EvidenceGateExtensions
{
    /// <summary>Adds a gate that looks at the evidence of a request.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="evidence">Takes from a request what was submitted; safe for use by any number of threads.</param>
    /// <param name="place">Takes from a request what it is about; safe for use by any number of threads.
    /// <see langword="null"/>, the default, leaves the place unchecked.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="evidence"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddEvidenceGate<T>(
        this GatePipelineBuilder<T> builder,
        EvidenceGateOptions options,
        Func<T, EvidenceSubmission> evidence,
        Func<T, EvidencePlace>? place = null,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new EvidenceGate<T>(options, evidence, place), gate);
    }
}
