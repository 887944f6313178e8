using Maestro.Policy.Workers.Events;

namespace Maestro.Policy;

/// <summary>Adds gates that go by how often a worker broke the protocol.</summary>
public static class ProtocolGateExtensions
{
    /// <summary>Adds a gate that asks a human about a worker that broke the protocol of its stream too often.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="count">Takes from a request how often the worker broke the protocol.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddProtocolGate<T>(
        this GatePipelineBuilder<T> builder,
        ProtocolGateOptions options,
        Func<T, ViolationCount> count,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new ProtocolGate<T>(options, count), gate);
    }
}
