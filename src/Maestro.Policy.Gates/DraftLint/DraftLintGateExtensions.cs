using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy;

/// <summary>Adds gates that read drafts.</summary>
public static class DraftLintGateExtensions
{
    /// <summary>Adds a gate that reads the draft of a request.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="draft">Takes the whole draft from a request; safe for use by any number of threads.
    /// <see langword="null"/> for a draft becomes an objection.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="draft"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<T> AddDraftLintGate<T>(
        this GatePipelineBuilder<T> builder,
        DraftLintGateOptions options,
        Func<T, string> draft,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new DraftLintGate<T>(options, draft), gate);
    }

    /// <summary>Adds a gate that reads a request that is a draft.</summary>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="options"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public static GatePipelineBuilder<string> AddDraftLintGate(
        this GatePipelineBuilder<string> builder, DraftLintGateOptions options, GateOptions? gate = null) =>
        builder.AddDraftLintGate(options, static draft => draft, gate);
}
