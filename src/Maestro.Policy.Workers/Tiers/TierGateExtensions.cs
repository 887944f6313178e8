using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy;

/// <summary>Adds gates that go by the tier of a session.</summary>
public static class TierGateExtensions
{
    /// <summary>Adds a gate that asks a human about the tier that has nobody who could review.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="plan">Takes from a request the tier that it is about.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddTierGate<T>(
        this GatePipelineBuilder<T> builder,
        TierGateOptions options,
        Func<T, TierPlan> plan,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new TierGate<T>(options, plan), gate);
    }
}
