using System.Text.Json;
using Maestro.Policy.Gates.Definition;

namespace Maestro.Policy;

/// <summary>Adds gates that hold something against its definition.</summary>
public static class DefinitionGateExtensions
{
    /// <summary>Adds a gate that asks a human about what may be what it is called, stops what isn't, and seals what
    /// raises a red flag.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="candidate">Takes from a request what it says it has; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddDefinitionGate<T>(
        this GatePipelineBuilder<T> builder,
        DefinitionGateOptions options,
        Func<T, JsonElement> candidate,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new DefinitionGate<T>(options, candidate), gate);
    }
}
