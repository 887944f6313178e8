using Maestro.Policy.Gates.PersonalData;

namespace Maestro.Policy;

/// <summary>Adds gates that keep personal data from going any further.</summary>
public static class PersonalDataGateExtensions
{
    /// <summary>Adds a gate that seals a text with personal data, or stops it where its layer may not seal.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="texts">Takes from a request all the texts that are to be judged, each on its own; safe for use by
    /// any number of threads. <see langword="null"/> for one of them, or for all, is an objection.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="texts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddPersonalDataGate<T>(
        this GatePipelineBuilder<T> builder,
        PersonalDataGateOptions options,
        Func<T, IEnumerable<string?>> texts,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new PersonalDataGate<T>(options, texts), gate);
    }
}
