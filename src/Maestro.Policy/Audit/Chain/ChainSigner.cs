using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Signs rows, each with the one before it.</summary>
internal sealed class ChainSigner : IDisposable
{
    private readonly JsonBytes _message = new();
    private readonly byte[] _head = [.. RowHash.Genesis];
    private readonly string _chainId;
    private byte[] _names;
    private RowHash _hash;

    public ChainSigner(AuditKey key, string chainId)
    {
        _chainId = chainId;
        (_names, _hash) = (Names(key), new(key));
    }

    /// <summary>How many rows there are.</summary>
    public long Rows { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>How much longer the line of a row is than its members, without its end.</summary>
    public int Frame => PrevHash.Length + OwnHash.Length + (2 * RowHash.Length) + _names.Length;

    private static ReadOnlySpan<byte> PrevHash => ",\"prev_hash\":\""u8;

    private static ReadOnlySpan<byte> OwnHash => "\",\"row_hash\":\""u8;

    /// <summary>Goes on from a row, signed before.</summary>
    public void GoOnFrom(long rows, ReadOnlySpan<byte> head)
    {
        Rows = rows;
        head.CopyTo(_head);
    }

    /// <summary>Signs with another key from now on.</summary>
    public void Use(AuditKey key)
    {
        (byte[] names, RowHash hash) = (Names(key), new(key));
        _hash.Dispose();
        (_names, _hash) = (names, hash);
    }

    /// <summary>Signs a row.</summary>
    /// <param name="row">Its members.</param>
    /// <param name="output">Gets the line that stands for it, with its end.</param>
    public void Sign(RowMembers row, JsonBytes output)
    {
        _message.Clear();
        _message.Append(_head);
        _message.Append((byte)'\n');
        row.WriteCanonical(_message);

        output.Append((byte)'{');
        output.Append(row.Written);
        output.Append(PrevHash);
        output.Append(_head);
        _hash.Compute(_message.Written, _head);
        output.Append(OwnHash);
        output.Append(_head);
        output.Append(_names);
        Rows++;
    }

    public void Dispose() => _hash.Dispose();

    private byte[] Names(AuditKey key)
    {
        JsonBytes names = new();
        names.Append("\",\"key_id\":"u8);
        names.AppendString(key.Id);
        names.Append(",\"chain_id\":"u8);
        names.AppendString(_chainId);
        names.Append("}\n"u8);
        return [.. names.Written];
    }
}
