using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy;

/// <summary>Adds gates that look for words.</summary>
public static class PatternGateExtensions
{
    /// <summary>Adds a gate that looks for words in the text of a request.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="text">Takes from a request all the text that is to be judged; safe for use by any number of
    /// threads. <see langword="null"/> for a text becomes an objection.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddPatternGate<T>(
        this GatePipelineBuilder<T> builder, PatternGateOptions options, Func<T, string> text, GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new PatternGate<T>(options, text), gate);
    }

    /// <summary>Adds a gate that looks for words in a request that is a text.</summary>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="options"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<string> AddPatternGate(
        this GatePipelineBuilder<string> builder, PatternGateOptions options, GateOptions? gate = null) =>
        builder.AddPatternGate(options, static text => text, gate);
}
