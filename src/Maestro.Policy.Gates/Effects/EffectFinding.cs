namespace Maestro.Policy.Gates.Effects;

/// <summary>What an allow-list says of an effect.</summary>
/// <remarks>The default value is <see cref="NotListed"/>.</remarks>
public enum EffectFinding : byte
{
    /// <summary>No rule covers it, or a rule excepts it: it is stopped.</summary>
    NotListed = 0,

    /// <summary>Its kind is unknown: it is stopped.</summary>
    UnknownKind = 1,

    /// <summary>Its target can't be read, so that nobody can say what it is: it is stopped.</summary>
    Unreadable = 2,

    /// <summary>It is allowed with a human.</summary>
    NeedsHuman = 3,

    /// <summary>It is allowed.</summary>
    Allowed = 4,
}
