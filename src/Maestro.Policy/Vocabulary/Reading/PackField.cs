namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>One field of a packed header and its width.</summary>
internal sealed class PackField(PackFieldKind kind, int bits)
{
    public PackFieldKind Kind { get; } = kind;

    public int Bits { get; } = bits;
}
