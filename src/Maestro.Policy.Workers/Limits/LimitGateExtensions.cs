using Maestro.Policy.Workers.Limits;

namespace Maestro.Policy;

/// <summary>Adds gates that go by what a worker uses of the machine.</summary>
public static class LimitGateExtensions
{
    /// <summary>Adds a gate that objects to a worker going on that met a limit.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="step">Takes from a request what the last sample called for.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddLimitGate<T>(
        this GatePipelineBuilder<T> builder,
        LimitGateOptions options,
        Func<T, LimitStep> step,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new LimitGate<T>(options, step), gate);
    }
}
