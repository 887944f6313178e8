using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Simulation.Chance;

/// <summary>The other random sequence of the reference: the SHA-256 of the seed and a counter, number by
/// number.</summary>
/// <remarks>The same seed gives the same numbers on every machine. It is for simulations, never for keys or ids that
/// somebody must not guess. Not safe for use by several threads at once.</remarks>
public sealed class HashedChance
{
    private const double Whole = 18_446_744_073_709_551_616.0;

    private readonly string _seed;
    private long _drawn;

    /// <summary>Begins the sequence of a seed.</summary>
    /// <param name="seed">Any integer.</param>
    public HashedChance(BigInteger seed) => _seed = seed.ToString(CultureInfo.InvariantCulture);

    /// <summary>Draws a number between 0 and 1, of 64 random bits as far as a double holds them.</summary>
    /// <returns>0 to 1; 1 itself is possible, and as rare as any other number.</returns>
    public double NextDouble()
    {
        string text = $"{_seed}:{_drawn.ToString(CultureInfo.InvariantCulture)}";
        _drawn++;
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(text))) / Whole;
    }

    /// <summary>Draws a whole number.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    /// <returns>One of them, each as likely; it takes one number of the sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than
    /// <paramref name="least"/>.</exception>
    public int Next(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        long span = (long)most - least + 1;
        return (int)(least + Math.Min((long)(NextDouble() * span), span - 1));
    }
}
