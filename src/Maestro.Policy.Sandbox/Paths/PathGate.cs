using System.Collections.Immutable;

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>Stops a request that would reach out of the roots.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Immutable and safe for use by any number of threads. It looks at the disk while it is asked, and never seals. It
/// judges the paths that are named: whoever uses them opens them with an <see cref="Opening.PathOpener"/>.
/// </remarks>
public sealed class PathGate<T> : IGate<T>
{
    private readonly PathGateOptions _options;
    private readonly PathPolicy _policy;
    private readonly Func<T, ImmutableArray<PathUse>> _paths;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="policy">Which paths are refused.</param>
    /// <param name="paths">Takes from a request all its paths: those that will be used, and not what the request claims
    /// beside them. Safe for use by any number of threads. The default value says that nobody named them, which is a
    /// stop.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or faulty; the message names each.</exception>
    public PathGate(PathGateOptions options, PathPolicy policy, Func<T, ImmutableArray<PathUse>> paths)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(paths);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _policy, _paths) = (options, policy, paths);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        ImmutableArray<PathUse> paths = _paths(request);

        return paths.IsDefault ? gate.Stop(_options.RefusedReason, "no paths named")
            : paths.Length > _options.MaxPaths
                ? gate.Stop(_options.RefusedReason, $"paths={paths.Length}, at most {_options.MaxPaths}")
            : Judge(paths, gate, cancellationToken);
    }

    // The first that is refused is named. Paths are the request's own words, which stay out of the log.
    private GateResult Judge(ImmutableArray<PathUse> paths, GateContext gate, CancellationToken cancellationToken)
    {
        for (int i = 0; i < paths.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PathReading reading = _policy.Judge(paths[i].Path, paths[i].Operation);

            if (reading.Verdict != Verdict.Run)
            {
                return gate.Stop(
                    _options.Reasons.TryGetValue(reading.Finding, out ReasonCode own) ? own : _options.RefusedReason,
                    $"paths[{i}] {paths[i].Operation}: {reading.Finding}");
            }
        }

        return gate.Pass($"paths={paths.Length}");
    }
}
