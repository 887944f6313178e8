using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Chance that is a function of what it is about, so that no order of calls changes it.</summary>
internal readonly record struct ScriptedChance(long Seed, string Name, string Question, int Round)
{
    private const int Bits = 53;

    /// <summary>Draws a number.</summary>
    /// <param name="what">What it is for.</param>
    /// <returns>At least 0 and less than 1.</returns>
    public double Share(string what)
    {
        // The lengths keep what is joined apart.
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Seed}:{Round}:{what}:{Name.Length}:{Name}:{Question.Length}:{Question}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - Bits)) / (double)(1L << Bits);
    }
}
