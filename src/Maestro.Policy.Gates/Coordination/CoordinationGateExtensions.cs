using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy;

/// <summary>Adds gates that look at how agents work together.</summary>
public static class CoordinationGateExtensions
{
    /// <summary>Adds a gate that asks a human about agents that work together in a way nobody agreed to.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="plan">Takes from a request who works with whom; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The layer isn't set, its codebook lacks a word or doesn't declare it for
    /// pauses, or there are no rules.</exception>
    public static GatePipelineBuilder<T> AddCoordinationGate<T>(
        this GatePipelineBuilder<T> builder,
        CoordinationGateOptions options,
        Func<T, CoordinationPlan> plan,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new CoordinationGate<T>(options, plan), gate);
    }
}
