namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>The types of JSON values, as the reference tells them apart.</summary>
internal enum ReferenceKind
{
    Null,
    False,
    True,
    Integer,
    Float,
    String,
    Array,
    Object,
}
