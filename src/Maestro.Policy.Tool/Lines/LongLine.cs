using System.Security.Cryptography;

namespace Maestro.Policy.Tool.Lines;

/// <summary>A line of which only the digest is kept.</summary>
internal sealed class LongLine : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _heldReturn;

    /// <summary>Takes the next bytes of the line.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        // A carriage return belongs to the line unless a line feed follows.
        ReleaseReturn();
        _heldReturn = bytes[^1] == '\r';
        _hash.AppendData(_heldReturn ? bytes[..^1] : bytes);
    }

    /// <summary>Ends the line.</summary>
    /// <param name="isTerminated">Whether a line feed ended it, rather than the input.</param>
    /// <returns>The digest of the line; the object is ready for another.</returns>
    public RequestDigest End(bool isTerminated)
    {
        if (!isTerminated)
        {
            ReleaseReturn();
        }

        _heldReturn = false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);

        return RequestDigest.OfHash(hash);
    }

    public void Dispose() => _hash.Dispose();

    private void ReleaseReturn()
    {
        if (_heldReturn)
        {
            _hash.AppendData("\r"u8);
            _heldReturn = false;
        }
    }
}
