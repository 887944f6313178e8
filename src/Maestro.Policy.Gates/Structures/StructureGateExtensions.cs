using Maestro.Policy.Gates.Structures;

namespace Maestro.Policy;

/// <summary>Adds gates that look at the shape of drafts.</summary>
public static class StructureGateExtensions
{
    /// <summary>Adds a gate that asks a human about a draft that hasn't the shape of its kind.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="question">Takes from a request the draft and its kind; safe for use by any number of threads.
    /// </param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="question"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddStructureGate<T>(
        this GatePipelineBuilder<T> builder,
        StructureGateOptions options,
        Func<T, StructureQuestion> question,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new StructureGate<T>(options, question), gate);
    }
}
