using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Walks along a chain, row by row.</summary>
internal sealed class ChainWalk(AuditKey key, AuditFormat format, AuditDialect dialect) : IDisposable
{
    private readonly JsonTape _tape = new();
    private readonly RowMessage _message = new(format);
    private readonly RowHash _hash = new(key);
    private readonly ChainNames _names = new();
    private readonly byte[] _head = [.. RowHash.Genesis, (byte)'\n'];

    /// <summary>How many rows were right.</summary>
    public long Rows { get; private set; }

    /// <summary>The hash of the last row that was right.</summary>
    public string Head => Encoding.ASCII.GetString(_head, 0, RowHash.Length);

    /// <summary>Goes on to the next row.</summary>
    /// <param name="row">The row: a line without its end.</param>
    /// <param name="detail">More about what is wrong with it; nothing where there is no more to say.</param>
    /// <returns>What is wrong with it; <see langword="null"/> where it is right.</returns>
    public AuditFault? Next(ReadOnlySpan<byte> row, out string? detail)
    {
        detail = null;
        if (!_tape.TryRead(row, dialect, out JsonFault fault))
        {
            detail = fault.ToString();
            return AuditFault.NotJson;
        }

        if (_tape[0].Kind != JsonTokenKind.Object)
        {
            return AuditFault.NotObject;
        }

        Span<byte> head = _head.AsSpan(0, RowHash.Length);
        ChainMembers members = ChainMembers.In(_tape, _tape[0], stackalloc int[ChainMembers.Needed]);
        if (!ChainMembers.Hash(_tape, members.PrevHash).SequenceEqual(head))
        {
            return AuditFault.PrevHash;
        }

        if (format == AuditFormat.Indexed && !IsNumbered())
        {
            return AuditFault.RowIndex;
        }

        Span<byte> computed = stackalloc byte[RowHash.Length];
        _hash.Compute(_message.Of(_tape, members, _head), computed);
        if (!CryptographicOperations.FixedTimeEquals(ChainMembers.Hash(_tape, members.RowHash), computed))
        {
            return AuditFault.RowHash;
        }

        if (format == AuditFormat.Arl && dialect == AuditDialect.Strict && !_names.Agree(_tape, members))
        {
            detail = "It names another key or chain than the first row.";
            return AuditFault.RowHash;
        }

        computed.CopyTo(head);
        Rows++;
        return null;
    }

    public void Dispose() => _hash.Dispose();

    // 1.0 is 1 here; that it is written otherwise shows in the hash.
    private bool IsNumbered()
    {
        int value = _tape.Find(_tape[0], "row_index"u8);
        return value >= 0
            && _tape[value].Kind is JsonTokenKind.Integer or JsonTokenKind.Float
            && ReferenceFloat.Parse(_tape.Text(_tape[value])) == Rows;
    }
}
