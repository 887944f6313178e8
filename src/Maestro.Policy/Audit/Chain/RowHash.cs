using System.Security.Cryptography;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Computes what a row is signed with: an HMAC-SHA256 of the row before it and its own body.</summary>
internal sealed class RowHash(AuditKey key) : IDisposable
{
    /// <summary>How long a hash is, written as lower-case hexadecimal digits.</summary>
    public const int Length = 2 * SHA256.HashSizeInBytes;

    private readonly IncrementalHash _hash = key.NewHash();

    /// <summary>What the first row refers to.</summary>
    public static ReadOnlySpan<byte> Genesis =>
        "0000000000000000000000000000000000000000000000000000000000000000"u8;

    /// <summary>Signs what was written.</summary>
    /// <param name="message">The hash before, a line feed, and the body in canonical form.</param>
    /// <param name="hash">Gets the hash: <see cref="Length"/> bytes.</param>
    public void Compute(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.AppendData(message);
        _hash.GetHashAndReset(bytes);
        _ = Convert.TryToHexStringLower(bytes, hash, out _);
    }

    public void Dispose() => _hash.Dispose();
}
