using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Vocabulary;

/// <summary>A field of a packed header and where it lies, counted from the lowest bit.</summary>
internal readonly record struct HeaderField(PackFieldKind Kind, int Bits, int Shift)
{
    public override string ToString() => FormattableString.Invariant($"{PackFieldNames.Of(Kind)}:{Bits}");

    public ulong Read(ulong packed) => (packed >> Shift) & ((1UL << Bits) - 1);
}
