using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>The members of a row that chain it to the others, which aren't part of what is signed, and the one that
/// says what happened to the log.</summary>
internal ref struct ChainMembers
{
    /// <summary>How many of them chain a row.</summary>
    public const int Chaining = 4;

    private readonly ReadOnlySpan<int> _values;

    private ChainMembers(ReadOnlySpan<int> values) => _values = values;

    /// <summary>How many integers <see cref="In"/> needs.</summary>
    public static int Needed => Chaining + 1;

    /// <summary>The tokens of the values of the members that chain it; -1 for those that the row lacks.</summary>
    public readonly ReadOnlySpan<int> All => _values[..Chaining];

    /// <summary>The token of the row's own hash, alone.</summary>
    public readonly ReadOnlySpan<int> OwnHash => All.Slice(1, 1);

    /// <summary>The token of the hash of the row before.</summary>
    public readonly int PrevHash => All[0];

    /// <summary>The token of the row's own hash.</summary>
    public readonly int RowHash => All[1];

    /// <summary>The token of what the key is called.</summary>
    public readonly int KeyId => All[2];

    /// <summary>The token of what the chain is called.</summary>
    public readonly int ChainId => All[3];

    /// <summary>The token of what the log says about itself in this row.</summary>
    public readonly int Event => _values[Chaining];

    /// <summary>Finds the members of a row.</summary>
    public static ChainMembers In(JsonTape tape, in JsonToken row, Span<int> values)
    {
        values.Fill(-1);
        foreach (int member in tape.Members(row))
        {
            if (Place(tape.Text(tape[member])) is >= 0 and int place)
            {
                values[place] = member + 1;
            }
        }

        return new(values);
    }

    /// <summary>Which of them a member is, by its name: those that chain a row first, then what tells of the log.
    /// </summary>
    /// <returns>-1 where it is none of them.</returns>
    public static int Place(ReadOnlySpan<byte> name) => name.Length switch
    {
        6 when name.SequenceEqual("key_id"u8) => 2,
        8 when name.SequenceEqual("row_hash"u8) => 1,
        8 when name.SequenceEqual("chain_id"u8) => 3,
        9 when name.SequenceEqual("prev_hash"u8) => 0,
        9 when name.SequenceEqual("log_event"u8) => Chaining,
        _ => -1,
    };
}
