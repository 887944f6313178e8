using Maestro.Policy.Workers.Tokens;

namespace Maestro.Policy;

/// <summary>Adds gates that go by the tokens that a worker uses.</summary>
public static class TokenGateExtensions
{
    /// <summary>Adds a gate that asks a human when a task took too many tokens, or nobody knows how many.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="status">Takes from a request how the use stands to the budget.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddTokenGate<T>(
        this GatePipelineBuilder<T> builder,
        TokenGateOptions options,
        Func<T, TokenStatus> status,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new TokenGate<T>(options, status), gate);
    }
}
