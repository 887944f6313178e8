using Maestro.Policy.Gates.Council;

namespace Maestro.Policy;

/// <summary>Adds gates that ask a council.</summary>
public static class CouncilGateExtensions
{
    /// <summary>Adds a gate that lets a request pass when enough seats of a council are present and agree.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="vote">Takes from a request the ballots that were cast about it; safe for use by any number of
    /// threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddCouncilGate<T>(
        this GatePipelineBuilder<T> builder,
        CouncilGateOptions options,
        Func<T, CouncilVote> vote,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new CouncilGate<T>(options, vote), gate);
    }
}
