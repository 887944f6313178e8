namespace Maestro.Policy.Sandbox.Refusals;

/// <summary>What became of an action, as far as the session is concerned.</summary>
/// <remarks>The default value is <see cref="Evasion"/>, the strictest.</remarks>
public enum RefusalKind : byte
{
    /// <summary>It was refused since it deceives: text that looks like other text, code that is hidden or comes from
    /// the network, a link that leads out.</summary>
    Evasion = 0,

    /// <summary>It was refused.</summary>
    Refused = 1,

    /// <summary>It wasn't refused.</summary>
    NotRefused = 2,
}
