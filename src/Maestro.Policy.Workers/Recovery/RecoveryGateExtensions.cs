using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy;

/// <summary>Adds gates that go by the errors of a worker.</summary>
public static class RecoveryGateExtensions
{
    /// <summary>Adds a gate that asks a human about an error which no relaunch may repair.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="decision">Takes from a request what is to be done about the error.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddRecoveryGate<T>(
        this GatePipelineBuilder<T> builder,
        RecoveryGateOptions options,
        Func<T, RecoveryDecision> decision,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new RecoveryGate<T>(options, decision), gate);
    }
}
