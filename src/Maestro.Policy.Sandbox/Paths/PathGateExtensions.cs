using System.Collections.Immutable;
using Maestro.Policy.Sandbox.Paths;

namespace Maestro.Policy;

/// <summary>Adds gates that look at paths.</summary>
public static class PathGateExtensions
{
    /// <summary>Adds a gate that stops a request which would reach out of the roots.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="policy">Which paths are refused.</param>
    /// <param name="paths">Takes from a request all its paths; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or faulty; the message names each.</exception>
    public static GatePipelineBuilder<T> AddPathGate<T>(
        this GatePipelineBuilder<T> builder,
        PathGateOptions options,
        PathPolicy policy,
        Func<T, ImmutableArray<PathUse>> paths,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new PathGate<T>(options, policy, paths), gate);
    }
}
