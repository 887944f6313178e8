using Maestro.Policy.Gates.Review;

namespace Maestro.Policy;

/// <summary>Adds gates that go by reviews.</summary>
public static class ReviewGateExtensions
{
    /// <summary>Adds a gate that lets pass what its reviewers approve.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="round">Takes from a request its review: of this very subject, by reviewers whom the host asked;
    /// safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddReviewGate<T>(
        this GatePipelineBuilder<T> builder,
        ReviewGateOptions options,
        Func<T, ReviewRound> round,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new ReviewGate<T>(options, round), gate);
    }
}
