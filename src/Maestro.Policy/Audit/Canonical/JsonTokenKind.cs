namespace Maestro.Policy.Audit.Canonical;

/// <summary>What a token of a JSON text is.</summary>
internal enum JsonTokenKind : byte
{
    Null,
    True,
    False,
    Integer,
    Float,
    String,
    Array,
    Object,
}
