using Maestro.Policy.Gates.Effects;

namespace Maestro.Policy;

/// <summary>Adds gates that look at effects.</summary>
public static class EffectsGateExtensions
{
    /// <summary>Adds a gate that stops effects on the world outside unless they are allowed.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What is allowed and how to object; read once.</param>
    /// <param name="effects">Takes from a request all its effects; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing, or rules are faulty; the message names each.
    /// </exception>
    public static GatePipelineBuilder<T> AddEffectsGate<T>(
        this GatePipelineBuilder<T> builder,
        EffectsGateOptions options,
        Func<T, DeclaredEffects> effects,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new EffectsGate<T>(options, effects), gate);
    }
}
