using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>Reads a chained row that is flat, and puts together what of it is signed, in one pass.</summary>
internal sealed class FlatChainRow
{
    private readonly FlatRow _row = new(ChainMembers.Place);
    private readonly Range[] _chaining = new Range[ChainMembers.Chaining];
    private byte[] _message = new byte[1024];
    private int _length;

    /// <summary>What is signed: the hash before, a line feed, and the row without what chains it.</summary>
    public ReadOnlySpan<byte> Message => _message.AsSpan(0, _length);

    /// <summary>Where the hash of the row before stands.</summary>
    public Range PrevHash => _chaining[0];

    /// <summary>Where the row's own hash stands.</summary>
    public Range RowHash => _chaining[1];

    /// <summary>Where the name of the key stands.</summary>
    public Range KeyId => _chaining[2];

    /// <summary>Where the name of the chain stands.</summary>
    public Range ChainId => _chaining[3];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="head">The hash before, and a line feed.</param>
    /// <returns>Whether it is flat, has all that chains a row, and says nothing of the log itself.</returns>
    public bool TryRead(ReadOnlySpan<byte> row, ReadOnlySpan<byte> head)
    {
        if (!_row.TryRead(row))
        {
            return false;
        }

        if (_message.Length < head.Length + row.Length)
        {
            _message = new byte[2 * (head.Length + row.Length)];
        }

        head.CopyTo(_message);
        _length = head.Length;
        _message[_length++] = (byte)'{';
        // Each name is there once.
        int chaining = 0;
        for (int i = 0; i < _row.Count; i++)
        {
            ref readonly FlatMember member = ref _row.InOrder(i);
            int place = _row.Meaning(i);
            if (place < 0)
            {
                Append(row[member.Start..member.End]);
            }
            else if (place < _chaining.Length && member.IsText)
            {
                _chaining[place] = (member.Value + 1)..(member.End - 1);
                chaining++;
            }
            else
            {
                return false;
            }
        }

        _message[_length++] = (byte)'}';
        return chaining == _chaining.Length;
    }

    private void Append(ReadOnlySpan<byte> member)
    {
        if (_message[_length - 1] != '{')
        {
            _message[_length++] = (byte)',';
        }

        member.CopyTo(_message.AsSpan(_length));
        _length += member.Length;
    }
}
