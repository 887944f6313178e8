using System.Numerics;

namespace Maestro.Policy.Simulation.Chance;

/// <summary>The random sequence of the reference: MT19937, seeded by an array of words.</summary>
/// <remarks>
/// The same seed gives the same numbers on every machine, as the reference's interpreter gives them. It is for
/// simulations, never for keys or ids that somebody must not guess. Not safe for use by several threads at once.
/// Source: M. Matsumoto and T. Nishimura, <c>mt19937ar</c>, 2002.
/// </remarks>
public sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;
    private const uint UpperBit = 0x8000_0000;
    private const uint LowerBits = 0x7fff_ffff;
    private const uint ArraySeed = 19_650_218;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    /// <summary>Begins the sequence of a seed.</summary>
    /// <param name="seed">Any integer, of any size; its sign doesn't count.</param>
    public MersenneTwister(BigInteger seed) => Seed(Words(BigInteger.Abs(seed)));

    /// <summary>Draws a number.</summary>
    /// <returns>32 random bits.</returns>
    public uint NextWord()
    {
        if (_next == Length)
        {
            Refill();
        }

        uint word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        return word ^ (word >> 18);
    }

    /// <summary>Draws a number between 0 and 1, of 53 random bits.</summary>
    /// <returns>At least 0 and less than 1. It takes two words of the sequence.</returns>
    public double NextDouble()
    {
        ulong high = NextWord() >> 5;
        ulong low = NextWord() >> 6;
        return ((high << 26) + low) * (1.0 / (1UL << 53));
    }

    // Little-endian words of 32 bits, at least one.
    private static uint[] Words(BigInteger seed)
    {
        byte[] bytes = seed.ToByteArray(isUnsigned: true);
        uint[] words = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (int i = 0; i < bytes.Length; i++)
        {
            words[i / 4] |= (uint)bytes[i] << (8 * (i % 4));
        }

        return words;
    }

    private void Seed(ReadOnlySpan<uint> key)
    {
        _state[0] = ArraySeed;
        for (int i = 1; i < Length; i++)
        {
            _state[i] = (1_812_433_253 * Mixed(i)) + (uint)i;
        }

        int at = 1;
        for (int round = 0; round < Math.Max(Length, key.Length); round++)
        {
            int word = round % key.Length;
            _state[at] = (_state[at] ^ (Mixed(at) * 1_664_525)) + key[word] + (uint)word;
            at = Following(at);
        }

        for (int round = 1; round < Length; round++)
        {
            _state[at] = (_state[at] ^ (Mixed(at) * 1_566_083_941)) - (uint)at;
            at = Following(at);
        }

        // What comes of it is never all zeros.
        _state[0] = UpperBit;
    }

    private uint Mixed(int at) => _state[at - 1] ^ (_state[at - 1] >> 30);

    private int Following(int at)
    {
        if (at < Length - 1)
        {
            return at + 1;
        }

        _state[0] = _state[Length - 1];
        return 1;
    }

    private void Refill()
    {
        for (int i = 0; i < Length; i++)
        {
            uint word = (_state[i] & UpperBit) | (_state[(i + 1) % Length] & LowerBits);
            uint twisted = _state[(i + Shift) % Length] ^ (word >> 1);
            _state[i] = (word & 1) == 0 ? twisted : twisted ^ 0x9908_b0df;
        }

        _next = 0;
    }
}
