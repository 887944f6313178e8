using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Walks along a chain, row by row.</summary>
internal sealed class ChainWalk(AuditKey key, AuditDialect dialect) : IDisposable
{
    private readonly JsonTape _tape = new();
    private readonly CanonicalWriter _body = new();
    private readonly RowHash _hash = new(key);
    private readonly ChainNames _names = new();
    private readonly byte[] _prefix = [.. RowHash.Genesis, (byte)'\n'];

    /// <summary>How many rows were right.</summary>
    public long Rows { get; private set; }

    /// <summary>The hash of the last row that was right.</summary>
    public string Head => Encoding.ASCII.GetString(_prefix, 0, RowHash.Length);

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

        ref readonly JsonToken body = ref _tape[0];
        if (body.Kind != JsonTokenKind.Object)
        {
            return AuditFault.NotObject;
        }

        Span<byte> head = _prefix.AsSpan(0, RowHash.Length);
        ChainMembers members = ChainMembers.In(_tape, body, stackalloc int[ChainMembers.Needed]);
        if (!ChainMembers.Hash(_tape, members.PrevHash).SequenceEqual(head))
        {
            return AuditFault.PrevHash;
        }

        Span<byte> computed = stackalloc byte[RowHash.Length];
        _body.Begin(_prefix, _tape);
        _body.Object(_tape, body, members.All);
        _hash.Compute(_body.Written, computed);
        if (!CryptographicOperations.FixedTimeEquals(ChainMembers.Hash(_tape, members.RowHash), computed))
        {
            return AuditFault.RowHash;
        }

        if (dialect == AuditDialect.Strict && !_names.Agree(_tape, members))
        {
            detail = "It names another key or chain than the first row.";
            return AuditFault.RowHash;
        }

        computed.CopyTo(head);
        Rows++;
        return null;
    }

    public void Dispose() => _hash.Dispose();
}
