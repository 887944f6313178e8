using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>The members of a row that chain it to the others. They aren't part of what is signed.</summary>
internal ref struct ChainMembers
{
    private const int Most = 4;
    private readonly Span<int> _values;

    private ChainMembers(Span<int> values) => _values = values;

    /// <summary>How many integers <see cref="In"/> needs.</summary>
    public static int Needed => Most;

    /// <summary>The tokens of the members' values.</summary>
    public readonly ReadOnlySpan<int> All => _values;

    /// <summary>The hash of the row before, as it stands; empty where there is none, or something else.</summary>
    public ReadOnlySpan<byte> PrevHash { get; private set; }

    /// <summary>The row's own hash, as it stands.</summary>
    public ReadOnlySpan<byte> RowHash { get; private set; }

    /// <summary>Finds the members of a row.</summary>
    public static ChainMembers In(JsonTape tape, in JsonToken row, Span<int> values)
    {
        int count = 0;
        ChainMembers found = new(values);
        foreach (int member in tape.Members(row))
        {
            ReadOnlySpan<byte> name = tape.Text(tape[member]);
            if (!IsOne(name))
            {
                continue;
            }

            if (name[0] == 'p')
            {
                found.PrevHash = Hash(tape, member + 1);
            }
            else if (name[0] == 'r')
            {
                found.RowHash = Hash(tape, member + 1);
            }

            values[count++] = member + 1;
        }

        values[count..].Fill(-1);
        return found;
    }

    private static bool IsOne(ReadOnlySpan<byte> name) => name.Length switch
    {
        6 => name.SequenceEqual("key_id"u8),
        8 => name.SequenceEqual("row_hash"u8) || name.SequenceEqual("chain_id"u8),
        9 => name.SequenceEqual("prev_hash"u8),
        _ => false,
    };

    private static ReadOnlySpan<byte> Hash(JsonTape tape, int value) =>
        tape[value].Kind == JsonTokenKind.String ? tape.Text(tape[value]) : [];
}
