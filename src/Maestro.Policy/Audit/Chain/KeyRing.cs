using System.Security.Cryptography;

namespace Maestro.Policy.Audit.Chain;

/// <summary>The keys that a log may be signed with, and the one that it is signed with just now.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly RowHash[] _keys;

    public KeyRing(IReadOnlyList<AuditKey> keys)
    {
        _keys = [.. keys.Select(static key => new RowHash(key))];
        Rotate();
    }

    /// <summary>Which key the log is signed with; -1 where the next row may be signed with any.</summary>
    public int Current { get; private set; }

    /// <summary>Whether a row is signed with the log's key; of a first row, with any.</summary>
    public bool IsSigned(ReadOnlySpan<byte> message, ReadOnlySpan<byte> hash, Span<byte> computed)
    {
        if (Current >= 0)
        {
            return IsSigned(_keys[Current], message, hash, computed);
        }

        for (int i = 0; i < _keys.Length; i++)
        {
            if (IsSigned(_keys[i], message, hash, computed))
            {
                Current = i;
                return true;
            }
        }

        return false;
    }

    /// <summary>Lets the next row be signed with any key.</summary>
    public void Rotate() => Current = _keys.Length == 1 ? 0 : -1;

    public void Dispose()
    {
        foreach (RowHash key in _keys)
        {
            key.Dispose();
        }
    }

    private static bool IsSigned(RowHash key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> hash, Span<byte> computed)
    {
        key.Compute(message, computed);
        return CryptographicOperations.FixedTimeEquals(hash, computed);
    }
}
