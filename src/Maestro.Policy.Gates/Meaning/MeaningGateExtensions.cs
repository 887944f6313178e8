using Maestro.Policy.Gates.Meaning;

namespace Maestro.Policy;

/// <summary>Adds gates that ask what a prompt means.</summary>
public static class MeaningGateExtensions
{
    /// <summary>Adds a gate that asks a human about a task that the prompt doesn't seem to mean.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="question">Takes from a request the prompt and the kind of task; safe for use by any number of
    /// threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="question"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddMeaningGate<T>(
        this GatePipelineBuilder<T> builder,
        MeaningGateOptions options,
        Func<T, MeaningQuestion> question,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new MeaningGate<T>(options, question), gate);
    }
}
