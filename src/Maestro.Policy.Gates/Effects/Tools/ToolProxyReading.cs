namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>What a refused use means for the rest of a run.</summary>
/// <remarks>The default value is <see cref="Strict"/>.</remarks>
public enum ToolProxyReading : byte
{
    /// <summary>The outcome is a stop, and no other tool may be used.</summary>
    Strict = 0,

    /// <summary>The outcome stays RUN, and other tools may be used, as in the reference.</summary>
    Reference = 1,
}
