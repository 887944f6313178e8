namespace Maestro.Policy.Gates.Effects;

/// <summary>How far a rule reaches from its target.</summary>
/// <remarks>The default value is <see cref="Exact"/>.</remarks>
public enum EffectScope : byte
{
    /// <summary>The target alone.</summary>
    Exact = 0,

    /// <summary>A folder with all that is in it, or a host with all its subdomains.</summary>
    Under = 1,

    /// <summary>Every target of the kind; such a rule can only ask a human.</summary>
    Any = 2,
}
