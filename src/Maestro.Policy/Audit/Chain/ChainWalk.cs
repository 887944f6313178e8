using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Walks along a chain, row by row.</summary>
internal sealed class ChainWalk(IReadOnlyList<AuditKey> keys, AuditFormat format, AuditDialect dialect) : IDisposable
{
    private readonly JsonTape _tape = new();
    private readonly RowMessage _message = new(format);
    private readonly FlatChainRow _flat = new();
    private readonly KeyRing _keys = new(keys);
    private readonly ChainNames _names = new();
    private readonly byte[] _head = [.. RowHash.Genesis, (byte)'\n'];
    private bool _isStart = true;

    /// <summary>How many rows were right.</summary>
    public long Rows { get; private set; }

    /// <summary>The hash of the last row that was right.</summary>
    public string Head =>
        Encoding.ASCII.GetString(_isStart ? RowHash.Genesis : _head.AsSpan(0, RowHash.Length));

    /// <summary>Which of the keys signs at this point; -1 where any may.</summary>
    public int Key => _keys.Current;

    /// <summary>What rows call that key; nothing where any may sign, or no row was strict.</summary>
    public string? KeyName => _names.Key;

    /// <summary>Whether a row told of the log itself, as only logs with an anchor do.</summary>
    public bool HasEvents { get; private set; }

    /// <summary>Whether the first row may say that it goes on with a chain that isn't here.</summary>
    public bool MayGoOn { get; set; } = true;

    private bool IsStrict => format == AuditFormat.Arl && dialect == AuditDialect.Strict;

    /// <summary>Begins behind a row that is known.</summary>
    public void GoOnFrom(long rows, ReadOnlySpan<byte> head)
    {
        (Rows, _isStart) = (rows, false);
        head.CopyTo(_head);
    }

    /// <summary>Goes on to the next row.</summary>
    /// <param name="row">The row: a line without its end.</param>
    /// <param name="detail">More about what is wrong with it; nothing where there is no more to say.</param>
    /// <returns>What is wrong with it; <see langword="null"/> where it is right.</returns>
    public AuditFault? Next(ReadOnlySpan<byte> row, out string? detail)
    {
        detail = null;
        return IsPlain(row) ? null : NextInDetail(row, out detail);
    }

    public void Dispose() => _keys.Dispose();

    // Nearly all rows are right and flat. What is wrong with another one, if anything, takes a closer look.
    private bool IsPlain(ReadOnlySpan<byte> row)
    {
        Span<byte> computed = stackalloc byte[RowHash.Length];
        bool isPlain = format == AuditFormat.Arl
            && _keys.Current >= 0
            && _flat.TryRead(row, _head)
            && row[_flat.PrevHash].SequenceEqual(_head.AsSpan(0, RowHash.Length))
            && (!IsStrict || _names.AreKnown(row[_flat.KeyId], row[_flat.ChainId]))
            && _keys.IsSigned(_flat.Message, row[_flat.RowHash], computed);
        if (isPlain)
        {
            Advance(computed);
        }

        return isPlain;
    }

    private void Advance(ReadOnlySpan<byte> hash)
    {
        hash.CopyTo(_head);
        _isStart = false;
        Rows++;
    }

    private AuditFault? NextInDetail(ReadOnlySpan<byte> row, out string? detail)
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

        ChainMembers members = ChainMembers.In(_tape, _tape[0], stackalloc int[ChainMembers.Needed]);
        return !Follows(members) ? AuditFault.PrevHash
            : format == AuditFormat.Indexed && !IsNumbered() ? AuditFault.RowIndex
            : GoOn(members, out detail);
    }

    // A file that isn't the first of its log says so in its first row, which is signed: it may follow anything.
    private bool Follows(in ChainMembers members)
    {
        ReadOnlySpan<byte> previous = _tape.TextOf(members.PrevHash);
        Span<byte> head = _head.AsSpan(0, RowHash.Length);
        if (_isStart && MayGoOn && IsStrict
            && previous.Length == RowHash.Length && IsEvent(members, LogEvents.FileBegun))
        {
            previous.CopyTo(head);
        }

        return previous.SequenceEqual(head);
    }

    private AuditFault? GoOn(in ChainMembers members, out string? detail)
    {
        detail = null;
        Span<byte> computed = stackalloc byte[RowHash.Length];
        ReadOnlySpan<byte> message = _message.Of(_tape, members, _head);
        bool isSigned = _keys.IsSigned(message, _tape.TextOf(members.RowHash), computed);
        if (!isSigned || (IsStrict && !_names.Agree(_tape, members)))
        {
            detail = isSigned ? "It names another key or chain than it should." : null;
            return AuditFault.RowHash;
        }

        HasEvents |= members.Event >= 0;
        if (IsStrict && IsEvent(members, LogEvents.KeyRotated))
        {
            _keys.Rotate();
            _names.RotateKey();
        }

        Advance(computed);
        return null;
    }

    private bool IsEvent(in ChainMembers members, string name) =>
        Ascii.Equals(_tape.TextOf(members.Event), name);

    // 1.0 is 1 here; that it is written otherwise shows in the hash.
    private bool IsNumbered()
    {
        int value = _tape.Find(_tape[0], "row_index"u8);
        return value >= 0
            && _tape[value].Kind is JsonTokenKind.Integer or JsonTokenKind.Float
            && ReferenceFloat.Parse(_tape.Text(_tape[value])) == Rows;
    }
}
