namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>A member of an object.</summary>
/// <param name="RawName">Its name as written, with the quotes.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct ReferenceMember(string RawName, ReferenceValue Value);
