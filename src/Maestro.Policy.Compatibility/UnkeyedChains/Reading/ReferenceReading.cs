namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>What came of reading a JSON text. The default value is a text that can't be read.</summary>
/// <param name="Value">The value, where the text is JSON.</param>
/// <param name="Fault">The reference's message, where it isn't.</param>
internal readonly record struct ReferenceReading(ReferenceValue? Value, string? Fault)
{
    /// <summary>Whether the reference ends with an exception here, so that there is neither.</summary>
    public bool IsUnreadable => Value is null && Fault is null;
}
