namespace Maestro.Policy.Gates.Effects;

/// <summary>One effect that a request would have on the world outside.</summary>
/// <param name="Kind">What it touches.</param>
/// <param name="Target">What exactly, as <see cref="EffectKind"/> says of each kind: at most
/// <see cref="MaxTargetLength"/> UTF-16 code units.</param>
/// <remarks>The default value is an effect of which nothing is known, and is stopped.</remarks>
public readonly record struct Effect(EffectKind Kind, string? Target)
{
    /// <summary>How long a target may be.</summary>
    /// <value>2,048 UTF-16 code units.</value>
    public const int MaxTargetLength = 2048;
}
