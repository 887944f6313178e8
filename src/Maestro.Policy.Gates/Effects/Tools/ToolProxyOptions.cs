namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>Which tools a <see cref="ToolProxy"/> knows and how it refuses them.</summary>
public sealed record ToolProxyOptions
{
    /// <summary>The layer that the proxy decides for.</summary>
    /// <value>A layer of a codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the proxy refuses a use.</summary>
    /// <value>A reason of the same codebook, declared for stops; there is no default.</value>
    public required ReasonCode RefusedReason { get; init; }

    /// <summary>The tools that there are.</summary>
    /// <value>A registry; there is no default.</value>
    public required ToolRegistry Registry { get; init; }

    /// <summary>What a refused use means for the rest of a run.</summary>
    /// <value><see cref="ToolProxyReading.Strict"/> by default.</value>
    public ToolProxyReading Reading { get; init; }

    /// <summary>Finds what keeps a proxy from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(RefusedReason, Verdict.Stop, nameof(RefusedReason)),
            Registry is null ? $"{nameof(Registry)} is null. Give it the tools." : null,
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {(int)Reading}, which is none.",
        ];

        return faults.OfType<string>();
    }
}
