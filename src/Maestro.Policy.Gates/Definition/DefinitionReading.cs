namespace Maestro.Policy.Gates.Definition;

/// <summary>How a candidate is read. The default value is <see cref="Strict"/>.</summary>
public enum DefinitionReading : byte
{
    /// <summary>Every feature and flag is there, once, as true or false, and nothing else is; what a human says counts
    /// only if it is an answer that was offered.</summary>
    Strict = 0,

    /// <summary>As the reference reads: what is missing is false, and a value is what Python takes it for. For
    /// comparing and for replaying old decisions.</summary>
    Reference = 1,
}
