using System.Text;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>What rows call their key and their chain. That isn't signed, so they have to agree: with the row before,
/// and with what some rows say of it in members that are signed.</summary>
internal sealed class ChainNames
{
    private byte[]? _key;
    private byte[]? _chain;
    private bool _isKeyKnown;
    private bool _isChainKnown;

    /// <summary>What the last row calls its key; nothing where no row said so, or the next calls it
    /// otherwise.</summary>
    public string? Key => _isKeyKnown && _key is not null ? Encoding.UTF8.GetString(_key) : null;

    /// <summary>Lets the key have another name from the next row on.</summary>
    public void RotateKey() => _isKeyKnown = false;

    /// <summary>Whether these are the names of the row before.</summary>
    public bool AreKnown(ReadOnlySpan<byte> key, ReadOnlySpan<byte> chain) =>
        _isKeyKnown && _isChainKnown && _key is not null && _chain is not null
        && key.SequenceEqual(_key) && chain.SequenceEqual(_chain);

    /// <summary>Whether a row has the names that it should have.</summary>
    public bool Agree(JsonTape tape, in ChainMembers row)
    {
        if (row.Event >= 0 && !(IsAsSaid(tape, "key"u8, row.KeyId) && IsAsSaid(tape, "chain"u8, row.ChainId)))
        {
            return false;
        }

        return IsSame(ref _key, ref _isKeyKnown, tape, row.KeyId)
            && IsSame(ref _chain, ref _isChainKnown, tape, row.ChainId);
    }

    private static bool IsAsSaid(JsonTape tape, ReadOnlySpan<byte> member, int value) =>
        tape.Find(tape[0], member) is var said
        && (said < 0 || tape.TextOf(said).SequenceEqual(tape.TextOf(value)));

    private static bool IsSame(ref byte[]? known, ref bool isKnown, JsonTape tape, int value)
    {
        if (!isKnown)
        {
            (known, isKnown) = (value < 0 ? null : tape.Text(tape[value]).ToArray(), true);
            return true;
        }

        return value < 0 ? known is null : known is not null && tape.Text(tape[value]).SequenceEqual(known);
    }
}
