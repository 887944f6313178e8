using Maestro.Policy.Gates.Relativity;

namespace Maestro.Policy;

/// <summary>Adds gates that ask what goes before what.</summary>
public static class RelativityGateExtensions
{
    /// <summary>Adds a gate that asks a human while it isn't settled what goes before what.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="frame">Takes from a request what it says of what goes before what; safe for use by any number of
    /// threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="frame"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddRelativityGate<T>(
        this GatePipelineBuilder<T> builder,
        RelativityGateOptions options,
        Func<T, RelativityFrame> frame,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new RelativityGate<T>(options, frame), gate);
    }
}
