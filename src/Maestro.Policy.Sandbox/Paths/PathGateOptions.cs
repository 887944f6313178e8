using System.Collections.Immutable;

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>How a <see cref="PathGate{T}"/> objects.</summary>
public sealed record PathGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops a path that is refused, and a request whose paths nobody named.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode RefusedReason { get; init; }

    /// <summary>Reasons of their own for some findings.</summary>
    /// <value>Reasons of the pipeline's codebook, declared for stops; empty by default, for
    /// <see cref="RefusedReason"/> in every case.</value>
    public IReadOnlyDictionary<PathFinding, ReasonCode> Reasons { get; init; } =
        ImmutableDictionary<PathFinding, ReasonCode>.Empty;

    /// <summary>How many paths a request may have; one with more is stopped.</summary>
    /// <value>1 or more; 64 by default.</value>
    public int MaxPaths { get; init; } = 64;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(RefusedReason, Verdict.Stop, nameof(RefusedReason)),
            MaxPaths < 1 ? $"{nameof(MaxPaths)} is {MaxPaths}. Make it 1 or more." : null,
            Reasons is null ? $"{nameof(Reasons)} is null. Leave it out for one reason." : null,
            .. Reasons is null ? [] : Reasons.OrderBy(static pair => pair.Key).Select(FaultOf),
        ];

        return faults.OfType<string>();
    }

    private string? FaultOf(KeyValuePair<PathFinding, ReasonCode> pair) => pair.Key == PathFinding.Contained
        ? $"{nameof(Reasons)}[{pair.Key}] is for what isn't refused. Leave it out."
        : Layer.FaultOf(pair.Value, Verdict.Stop, $"{nameof(Reasons)}[{pair.Key}]");
}
