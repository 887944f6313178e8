using System.Collections.Immutable;

namespace Maestro.Policy;

public sealed partial class Codebook
{
    /// <summary>How many bits a packed header has.</summary>
    /// <value>6 to 64; 20 where the codebook has no <c>pack_spec</c>.</value>
    public int HeaderBits => _layout.Bits;

    /// <summary>Packs a header into a number, the first field of <c>pack_spec</c> highest.</summary>
    /// <param name="header">The header; its layer and its reason are of this codebook.</param>
    /// <returns>The number, of <see cref="HeaderBits"/> bits.</returns>
    /// <exception cref="ArgumentException">A word of the header is a default value, of another codebook, or no member
    /// of its enumeration.</exception>
    public ulong Pack(in RowHeader header)
    {
        string? problem =
            header.Layer.Codebook != this ? $"The layer '{header.Layer}' is not of codebook '{this}'."
            : header.Reason.Codebook != this ? $"The reason '{header.Reason}' is not of codebook '{this}'."
            : !Enum.IsDefined(header.Verdict) ? "The verdict is no member of its enumeration."
            : !Enum.IsDefined(header.Decider) ? "The decider is no member of its enumeration."
            : null;

        return problem is null ? _layout.Pack(header) : throw new ArgumentException(problem, nameof(header));
    }

    /// <summary>Reads a packed header.</summary>
    /// <param name="packed">The number.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentException">The number has more bits than a header, or a field holds a number that is
    /// no word of this codebook; the message names all of them.</exception>
    public RowHeader Unpack(ulong packed) =>
        TryUnpack(packed, out RowHeader header, out ImmutableArray<string> problems)
            ? header
            : throw new ArgumentException(
                FormattableString.Invariant($"0x{packed:x} is no header of codebook '{this}': ") +
                string.Join(", ", problems) + ".",
                nameof(packed));

    /// <summary>Reads a packed header and says what is wrong with it.</summary>
    /// <param name="packed">The number.</param>
    /// <param name="header">The header; the default value when there are problems.</param>
    /// <param name="problems"><c>out_of_N_bit_range</c> when the number has more than N = <see cref="HeaderBits"/>
    /// bits, then the names of the fields that hold no word's number, in the order of <c>pack_spec</c>.</param>
    /// <returns><see langword="true"/> when there are no problems.</returns>
    public bool TryUnpack(ulong packed, out RowHeader header, out ImmutableArray<string> problems)
    {
        header = _layout.Unpack(packed, out problems);

        return problems.IsEmpty;
    }
}
