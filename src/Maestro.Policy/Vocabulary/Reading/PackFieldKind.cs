namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>What a field of a packed header holds.</summary>
internal enum PackFieldKind
{
    Layer,
    Verdict,
    Sealed,
    Overrideable,
    Decider,
    Reason,
}
